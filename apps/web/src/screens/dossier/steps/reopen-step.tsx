import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { TextAreaField } from '../../../parts/fields.js';
import { dossier as words, people } from '../../../words/words.js';
import { useTrajectory } from '../dossier-context.js';
import { StepForm } from './step-form.js';
import type { StepProps } from './step-dialog.js';

export function ReopenStep({ onClose }: StepProps) {
  const { id, version, stage, contactPerson } = useTrajectory();
  const form = useForm({ defaultValues: { reason: '' } });
  return (
    <StepForm
      form={form}
      act={(body) =>
        answer(
          api.PUT('/api/v1/trajectories/{id}/reopening', {
            params: { path: { id }, header: ifMatch(version) },
            body,
          }),
        )
      }
      done={words.reopened}
      submit={words.steps.reopen}
      onClose={onClose}
    >
      <p>{words.reopenExplained(people.stages[stage]!, contactPerson.name)}</p>
      <TextAreaField
        name="reason"
        label={words.reason}
        required
        requiredMessage={words.reasonAsked}
        rows={3}
      />
    </StepForm>
  );
}
