import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { SelectField, TextAreaField } from '../../../parts/fields.js';
import { Notice } from '../../../parts/states.js';
import { dossier as words } from '../../../words/words.js';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { useTrajectory } from '../dossier-context.js';
import { Missing } from '../rail/missing.js';
import { StillLearning } from '../learning/still-learning.js';
import { StepForm } from './step-form.js';
import type { StepProps } from './step-dialog.js';

type Reason = Schemas['ExitRequest']['reason'];

/** The end of the trajectory. It says beforehand what that does, as most of it cannot be taken back. */
export function ExitStep({ onClose }: StepProps) {
  const { id, version, tasks, deadlines, appointments, openHandover, contactPerson, unrecorded } =
    useTrajectory();
  const form = useForm({ defaultValues: { reason: '' as Reason | '', note: '' } });
  return (
    <StepForm
      form={form}
      act={({ reason, note }) =>
        answer(
          api.PUT('/api/v1/trajectories/{id}/exit', {
            params: { path: { id }, header: ifMatch(version) },
            body: { reason: reason as Reason, ...(note.trim() && { note }) },
          }),
        )
      }
      done={words.ended}
      submit={words.endTrajectory}
      danger
      onClose={onClose}
    >
      {unrecorded.length > 0 && (
        <Notice title={words.unrecordedTitle}>
          <Missing lead={words.unrecorded} missing={unrecorded} onGo={onClose} />
        </Notice>
      )}
      <SelectField
        name="reason"
        label={words.exitReason}
        required
        requiredMessage={words.reasonChosen}
        size="medium"
        options={Object.entries(words.exitReasons).map(([value, label]) => ({ value, label }))}
      />
      <TextAreaField name="note" label={words.note} hint={words.exitNoteHint} rows={3} />
      <Notice kind="warn" title={words.exitMeans}>
        <ul className="bullets">
          <li>{words.exitContact(contactPerson.name)}</li>
          {tasks.length + deadlines.length > 0 && <li>{words.exitOpen(tasks.length, deadlines.length)}</li>}
          {appointments.length > 0 && <li>{words.exitAppointments(appointments.length)}</li>}
          {openHandover && <li>{words.exitHandover(openHandover.to.name)}</li>}
          <StillLearning onGo={onClose} />
          <li>{words.exitReopen}</li>
        </ul>
      </Notice>
    </StepForm>
  );
}
