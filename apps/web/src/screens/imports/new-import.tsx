import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../parts/button.js';
import { RadioField, SelectField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { Notice, Problem } from '../../parts/states.js';
import { imports as words } from '../../words/words.js';
import { ConfirmReal } from './confirm-real.js';
import type { ChosenFiles } from './file-choice.js';
import { FileSlots } from './file-slots.js';
import { contactPeopleQuery } from './import-queries.js';
import { SendingProgress } from './sending-progress.js';
import { useSendImport } from './use-send-import.js';

/** Choose the exports and send them: as a dry run unless one says otherwise. */
export function NewImport() {
  const [files, setFiles] = useState<ChosenFiles>({});
  const [nothing, setNothing] = useState(false);
  const [asking, setAsking] = useState(false);
  const { data: people = [] } = useQuery(contactPeopleQuery);
  const form = useForm({ defaultValues: { contactPerson: '', mode: 'dryRun' as 'dryRun' | 'real' } });
  const { send, stop, isSending, percent, problem } = useSendImport();
  const mode = form.watch('mode');
  const request = { files, dryRun: mode === 'dryRun', contactPerson: form.watch('contactPerson') };

  return (
    <section className="panel">
      <h2>{words.newTitle}</h2>
      <Form
        form={form}
        onSubmit={() => {
          const empty = Object.keys(files).length === 0;
          setNothing(empty);
          if (!empty && mode === 'real') setAsking(true);
          else if (!empty) send(request);
          return Promise.resolve();
        }}
      >
        <p className="soft">{words.filesHint}</p>
        <FileSlots
          files={files}
          disabled={isSending}
          onChange={(next) => {
            setFiles(next);
            setNothing(false);
          }}
        />
        {nothing && <Notice kind="bad" title={words.noFile} />}
        {problem && <Problem problem={problem} />}
        <div className="import-choices">
          <RadioField
            name="mode"
            label={words.mode}
            required
            options={[
              { value: 'dryRun', label: words.dryRun, hint: words.dryRunHint },
              { value: 'real', label: words.real, hint: words.realHint },
            ]}
          />
          <SelectField
            name="contactPerson"
            label={words.contactPerson}
            hint={words.contactPersonHint}
            size="medium"
            options={people.map(({ id, name, teamName }) => ({
              value: id,
              label: teamName ? `${name} (${teamName})` : name,
            }))}
          />
        </div>
        {isSending ? (
          <SendingProgress percent={percent} stop={stop} />
        ) : (
          <div>
            <Button kind="primary" type="submit">
              {words.start[mode]}
            </Button>
          </div>
        )}
      </Form>
      <ConfirmReal
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          send(request);
        }}
      />
    </section>
  );
}
