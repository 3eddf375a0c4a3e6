import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { DraftSign, RestoredDraft } from '../../../drafts/draft-sign.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { today } from '../../../parts/dates.js';
import { DateField, RadioField, TextAreaField } from '../../../parts/fields.js';
import { aftercare as words } from '../../../words/words.js';
import { options } from '../development/options.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import type { CheckIn } from './aftercare-query.js';
import { sideValues, type Side } from './side-values.js';

interface SideFormProps extends StepProps {
  readonly checkIn: CheckIn;
  readonly side: Side;
}

/** What one side had to say, or that they were not to be reached; what was kept with a warning is changed at once. */
export function SideForm({ checkIn, ...props }: SideFormProps) {
  const [kept, setKept] = useState<CheckIn>();
  const newest = kept && kept.version > checkIn.version ? kept : checkIn;
  return <SideText key={kept?.version} checkIn={newest} onMend={setKept} {...props} />;
}

function SideText({
  checkIn,
  side,
  onMend,
  onClose,
}: SideFormProps & { readonly onMend: (kept: CheckIn) => void }) {
  const { id, version } = checkIn;
  const begin = sideValues(checkIn, side);
  const form = useForm({ defaultValues: begin });
  const draft = useDraft(`checkIn.${id}.${side}`, form, begin);
  return (
    <StepForm
      form={form}
      act={async ({ reached, spokenOn, note }) => {
        const call = { params: { path: { id }, header: ifMatch(version) } };
        const body = { reached: reached === 'yes', spokenOn, note: note.trim() || null };
        const kept = await answer(
          side === 'employer'
            ? api.PUT('/api/v1/check-ins/{id}/employer-side', { ...call, body })
            : api.PUT('/api/v1/check-ins/{id}/participant-side', { ...call, body }),
        );
        draft.done();
        return kept;
      }}
      done={words.recorded}
      onMend={onMend}
      submit={words.record}
      onClose={onClose}
    >
      <RestoredDraft draft={draft} />
      <RadioField
        {...{ name: 'reached', label: words.reached, options: options(words.reachedOptions), inline: true }}
        {...{ required: true, requiredMessage: words.reachedAsked }}
      />
      <DateField
        {...{ name: 'spokenOn', label: words.spokenOn, max: today() }}
        {...{ required: true, requiredMessage: words.spokenOnAsked }}
      />
      <TextAreaField name="note" label={words.note} hint={words.noteHint} rows={4} />
      <DraftSign draft={draft} />
    </StepForm>
  );
}
