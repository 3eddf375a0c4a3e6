import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';
import { DraftSign, RestoredDraft } from '../../../drafts/draft-sign.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { RadioField, TextAreaField } from '../../../parts/fields.js';
import { aftercare as words } from '../../../words/words.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import type { CheckIn } from './aftercare-query.js';

type Outcome = Schemas['CheckInConclusion']['outcome'];
const outcomes = ['stable', 'signals', 'relapse'] as const satisfies readonly Outcome[];

/** What came of it, once both sides were heard. It stands as it is said: the next check-in tells how it goes on. */
export function ConcludeForm({ checkIn: { id }, onClose }: { checkIn: CheckIn } & StepProps) {
  const begin = { outcome: '', remark: '' };
  const form = useForm({ defaultValues: begin });
  const draft = useDraft(`checkIn.${id}.conclusion`, form, begin);
  return (
    <StepForm
      form={form}
      act={async ({ outcome, remark }) => {
        const body = { outcome: outcome as Outcome, remark: remark.trim() || null };
        const kept = await answer(
          api.PUT('/api/v1/check-ins/{id}/conclusion', { params: { path: { id } }, body }),
        );
        draft.done();
        return kept;
      }}
      done={words.concluded}
      submit={words.conclude}
      onClose={onClose}
    >
      <RestoredDraft draft={draft} />
      <RadioField
        {...{ name: 'outcome', label: words.outcome, required: true, requiredMessage: words.outcomeAsked }}
        options={outcomes.map((value) => ({
          value,
          label: words.outcomes[value],
          hint: words.outcomeHints[value],
        }))}
      />
      <TextAreaField name="remark" label={words.remark} hint={words.noteHint} rows={3} />
      <p className="small soft">{words.concludeFinal}</p>
      <DraftSign draft={draft} />
    </StepForm>
  );
}
