import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { asLocal, fromLocal } from '../../../parts/dates.js';
import { DateTimeField, NumberField, SelectField, TextAreaField, TextField } from '../../../parts/fields.js';
import { answers, dossier as words } from '../../../words/words.js';
import { useTrajectory } from '../dossier-context.js';
import type { Trajectory } from '../dossier-query.js';
import { StepForm } from '../steps/step-form.js';
import type { StepProps } from '../steps/step-dialog.js';
import { contactParties, type ContactParty } from './contact-words.js';
import { useKeyOf } from './key-of.js';

type Appointment = Trajectory['appointments'][number];

/** When to meet, with whom and where. */
export function AppointmentForm({ appointment, onClose }: { appointment?: Appointment } & StepProps) {
  const { id } = useTrajectory();
  const key = useKeyOf();
  const form = useForm({
    defaultValues: {
      at: appointment ? asLocal(appointment.at) : '',
      minutes: (appointment?.minutes ?? 60) as number | null,
      withWhom: (appointment?.withWhom ?? 'participant') as ContactParty,
      place: appointment?.place ?? '',
      note: appointment?.note ?? '',
    },
  });
  return (
    <StepForm
      form={form}
      act={({ at, minutes, withWhom, place, note }) => {
        const body = {
          at: fromLocal(at),
          ...(minutes !== null && { minutes }),
          withWhom,
          place: place.trim() || null,
          note: note.trim() || null,
        };
        if (appointment)
          return answer(
            api.PATCH('/api/v1/appointments/{id}', {
              params: { path: { id: appointment.id }, header: ifMatch(appointment.version) },
              body,
            }),
          );
        return answer(
          api.POST('/api/v1/trajectories/{id}/appointments', {
            params: { path: { id }, header: { 'Idempotency-Key': key.of(body) } },
            body,
          }),
        );
      }}
      done={appointment ? words.appointmentChanged : words.appointmentAdded}
      submit={appointment ? answers.save : words.plan}
      onClose={onClose}
    >
      <DateTimeField
        name="at"
        label={words.appointmentAt}
        required
        requiredMessage={words.appointmentAtAsked}
        min={asLocal(new Date().toISOString())}
      />
      <NumberField name="minutes" label={words.minutes} unit={words.minutesUnit} min={5} max={480} step={5} />
      <SelectField
        name="withWhom"
        label={words.withWhom}
        required
        size="medium"
        options={contactParties.map((value) => ({ value, label: words.parties[value] }))}
      />
      <TextField name="place" label={words.place} />
      <TextAreaField name="note" label={words.remark} rows={2} />
    </StepForm>
  );
}
