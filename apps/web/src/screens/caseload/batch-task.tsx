import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { DateField, TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { Notice } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { answers, caseload as words, dossier } from '../../words/words.js';
import { useKeyOf } from '../dossier/casework/key-of.js';
import type { CaseloadEntry } from './caseload-query.js';

/** As many as the api adds a task to at once. */
const MOST = 200;

interface BatchTaskProps {
  chosen: readonly CaseloadEntry[];
  open: boolean;
  onClose: () => void;
  /** Those that it could not be added to stay chosen; none when all went well. */
  onRefused: (trajectoryIds: readonly string[]) => void;
}

/** The same task for several participants, with for each whether it was added. */
export function BatchTask({ chosen, open, onClose, onRefused }: BatchTaskProps) {
  const [result, setResult] = useState<Schemas['TaskBatch']>();
  const close = (): void => {
    onClose();
    if (result) onRefused(refusedIn(result));
    setResult(undefined);
  };
  return (
    <Dialog title={words.sameTaskTitle(chosen.length)} open={open} onClose={close}>
      {result ? (
        <BatchResult result={result} chosen={chosen} onClose={close} />
      ) : chosen.length > MOST ? (
        <Notice kind="warn">{words.tooMany(MOST)}</Notice>
      ) : (
        <BatchForm
          chosen={chosen}
          onDone={(done) => {
            if (done.refused > 0) return setResult(done);
            onClose();
            return onRefused([]);
          }}
        />
      )}
    </Dialog>
  );
}

const refusedIn = ({ items }: Schemas['TaskBatch']): string[] =>
  items.filter(({ outcome }) => outcome === 'refused').map(({ trajectoryId }) => trajectoryId);

function BatchForm({
  chosen,
  onDone,
}: {
  chosen: readonly CaseloadEntry[];
  onDone: (result: Schemas['TaskBatch']) => void;
}) {
  const client = useQueryClient();
  const say = useToast();
  const key = useKeyOf();
  const form = useForm({ defaultValues: { title: '', dueOn: '' } });
  return (
    <Form
      form={form}
      onSubmit={async ({ title, dueOn }) => {
        const trajectoryIds = chosen.map(({ trajectoryId }) => trajectoryId);
        const body = { trajectoryIds, title: title.trim(), dueOn: dueOn || null };
        const header = { 'Idempotency-Key': key.of(body) };
        const result = await answer(api.POST('/api/v1/task-batches', { params: { header }, body }));
        for (const queryKey of [['myDay'], ['caseload'], ['participant']])
          void client.invalidateQueries({ queryKey });
        say(words.taskAdded(result.added));
        onDone(result);
      }}
    >
      <p className="soft">{words.sameTaskHelp}</p>
      <TextField name="title" label={dossier.taskTitle} required requiredMessage={dossier.taskTitleAsked} />
      <DateField name="dueOn" label={dossier.dueOn} />
      <div className="row">
        <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
          {words.addTo(chosen.length)}
        </Button>
      </div>
    </Form>
  );
}

function BatchResult({
  result,
  chosen,
  onClose,
}: {
  result: Schemas['TaskBatch'];
  chosen: readonly CaseloadEntry[];
  onClose: () => void;
}) {
  const names = new Map(chosen.map(({ trajectoryId, name }) => [trajectoryId, name]));
  return (
    <>
      <Notice kind="warn" title={words.addedExcept(result.added, result.refused)}>
        <ul className="bullets">
          {result.items.map(
            ({ trajectoryId, problem }) =>
              problem && (
                <li key={trajectoryId}>
                  <strong>{names.get(trajectoryId)}</strong>: {problem.detail}
                </li>
              ),
          )}
        </ul>
      </Notice>
      <p className="soft">{words.refusedStay}</p>
      <div className="row">
        <Button kind="primary" onClick={onClose}>
          {answers.close}
        </Button>
      </div>
    </>
  );
}
