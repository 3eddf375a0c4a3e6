import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';
import { DraftSign, RestoredDraft } from '../../../drafts/draft-sign.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { today } from '../../../parts/dates.js';
import { DateField, RadioField, TextAreaField } from '../../../parts/fields.js';
import { actionPlan as words } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import type { ActionPlan } from '../development/development-query.js';
import { options } from '../development/options.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';

type Outcome = Schemas['PlanEvaluationRequest']['outcome'];

/** How it goes, as participant and coach see it; the next evaluation counts from here. */
export function EvaluateForm({ plan: { id }, onClose }: { plan: ActionPlan } & StepProps) {
  const key = useKeyOf();
  const begin = { evaluatedOn: today(), outcome: '', note: '' };
  const form = useForm({ defaultValues: begin });
  const draft = useDraft(`evaluation.${id}`, form, begin);
  return (
    <StepForm
      form={form}
      act={async ({ evaluatedOn, outcome, note }) => {
        const body = { evaluatedOn, outcome: outcome as Outcome, ...(note.trim() && { note: note.trim() }) };
        const header = { 'Idempotency-Key': key.of(body) };
        const kept = await answer(
          api.POST('/api/v1/action-plans/{id}/evaluations', { params: { path: { id }, header }, body }),
        );
        draft.done();
        return kept;
      }}
      done={words.evaluated}
      submit={words.evaluate}
      onClose={onClose}
    >
      <RestoredDraft draft={draft} />
      <RadioField
        {...{ name: 'outcome', label: words.outcome, options: options(words.outcomes), inline: true }}
        {...{ required: true, requiredMessage: words.outcomeAsked, hint: words.adjustNext }}
      />
      <TextAreaField name="note" label={words.note} hint={words.noteHint} rows={4} />
      <DateField
        {...{ name: 'evaluatedOn', label: words.evaluatedOn, max: today() }}
        {...{ required: true, requiredMessage: words.evaluatedOnAsked }}
      />
      <DraftSign draft={draft} />
    </StepForm>
  );
}
