import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';
import { DraftSign, RestoredDraft } from '../../../drafts/draft-sign.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { today } from '../../../parts/dates.js';
import { DateField, TextField } from '../../../parts/fields.js';
import { development as words } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import { useTrajectory } from '../dossier-context.js';
import { StepForm } from '../steps/step-form.js';
import type { StepProps } from '../steps/step-dialog.js';
import type { Assessment, AssessmentKind } from './development-query.js';
import { FindingFields } from './finding-fields.js';
import { findingOf, valuesOf } from './finding-values.js';

interface AssessFormProps extends StepProps {
  readonly kind: AssessmentKind;
  /** What this takes the place of; it stays in the history. */
  readonly corrects?: Assessment;
  /** It was just kept, and its text is to be looked at again. */
  readonly warned?: boolean;
  readonly onMend: (kept: Assessment) => void;
}

/** Records what was measured, or puts right what was recorded wrongly. */
export function AssessForm({ kind, corrects, warned = false, onMend, onClose }: AssessFormProps) {
  const { id } = useTrajectory();
  const key = useKeyOf();
  const begin = valuesOf(corrects);
  const form = useForm({ defaultValues: begin });
  const draft = useDraft(`assessment.${corrects?.id ?? `${id}.${kind}`}`, form, begin);
  return (
    <StepForm
      form={form}
      act={async (values) => {
        const { measuredOn, domain, correctionReason } = values;
        const finding = { measuredOn, ...findingOf(kind, values) };
        const kept = corrects ? await correct(corrects.id, correctionReason) : await record();
        draft.done();
        return kept;

        function record() {
          const body = { kind, ...finding, ...(domain && { domain }) } as Schemas['AssessmentRequest'];
          const header = { 'Idempotency-Key': key.of(body) };
          return answer(
            api.POST('/api/v1/trajectories/{id}/assessments', { params: { path: { id }, header }, body }),
          );
        }
        function correct(correctedId: string, reason: string) {
          const body = { ...finding, correctionReason: reason.trim() };
          const header = { 'Idempotency-Key': key.of(body) };
          const params = { path: { id: correctedId }, header };
          return answer(api.POST('/api/v1/assessments/{id}/corrections', { params, body }));
        }
      }}
      done={corrects ? words.corrected : words.recorded}
      onMend={onMend}
      submit={corrects ? words.correct : words.record}
      onClose={onClose}
    >
      <RestoredDraft draft={draft} />
      {corrects && <p className="soft small">{words.correctExplained}</p>}
      <FindingFields kind={kind} ofDomain={!corrects} atText={warned} />
      <DateField
        name="measuredOn"
        label={words.measuredOn}
        required
        requiredMessage={words.measuredOnAsked}
        max={today()}
      />
      {corrects && (
        <TextField
          name="correctionReason"
          label={words.correctionReason}
          required
          requiredMessage={words.correctionReasonAsked}
        />
      )}
      <DraftSign draft={draft} />
    </StepForm>
  );
}
