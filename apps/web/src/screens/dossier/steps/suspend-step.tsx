import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { formatDate, today } from '../../../parts/dates.js';
import { DateField, SelectField, TextField } from '../../../parts/fields.js';
import { dossier as words } from '../../../words/words.js';
import { useTrajectory } from '../dossier-context.js';
import { StepForm } from './step-form.js';
import type { StepProps } from './step-dialog.js';

const reasons = ['illness', 'pregnancy', 'detention', 'exemption'] as const;

/** The clocks of the norms stand still. Of an exemption the decision is recorded: the college decides on it. */
export function SuspendStep({ onClose }: StepProps) {
  const { id, version } = useTrajectory();
  const form = useForm({
    defaultValues: {
      reason: '' as (typeof reasons)[number] | '',
      expectedEndOn: '',
      decidedBy: '',
      decidedOn: '',
    },
  });
  const byDecision = form.watch('reason') === 'exemption';
  return (
    <StepForm
      form={form}
      act={({ reason, expectedEndOn, decidedBy, decidedOn }) =>
        answer(
          api.PUT('/api/v1/trajectories/{id}/suspension', {
            params: { path: { id }, header: ifMatch(version) },
            body: {
              reason: reason as (typeof reasons)[number],
              expectedEndOn,
              ...(byDecision && { decidedBy, decidedOn }),
            },
          }),
        )
      }
      done={words.suspended}
      submit={words.steps.suspend}
      onClose={onClose}
    >
      <p className="soft">{words.suspendExplained}</p>
      <SelectField
        name="reason"
        label={words.reason}
        required
        requiredMessage={words.reasonChosen}
        size="medium"
        options={reasons.map((value) => ({ value, label: words.suspensionReasons[value] }))}
      />
      <DateField
        name="expectedEndOn"
        label={words.expectedEnd}
        required
        requiredMessage={words.expectedEndAsked}
        min={today()}
      />
      {byDecision && (
        <>
          <TextField
            name="decidedBy"
            label={words.decidedBy}
            hint={words.decidedByHint}
            required
            requiredMessage={words.decidedByAsked}
          />
          <DateField
            name="decidedOn"
            label={words.decidedOn}
            required
            requiredMessage={words.decidedOnAsked}
            max={today()}
          />
        </>
      )}
    </StepForm>
  );
}

export function ResumeStep({ onClose }: StepProps) {
  const { id, version, suspensions } = useTrajectory();
  const form = useForm();
  const since = suspensions.find(({ to }) => to === null)?.from;
  return (
    <StepForm
      form={form}
      act={() =>
        answer(
          api.DELETE('/api/v1/trajectories/{id}/suspension', {
            params: { path: { id }, header: ifMatch(version) },
          }),
        )
      }
      done={words.resumed}
      submit={words.steps.resume}
      onClose={onClose}
    >
      <p>{words.resumeExplained(formatDate(since))}</p>
    </StepForm>
  );
}
