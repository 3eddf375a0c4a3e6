import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { asLocal } from '../../../parts/dates.js';
import { DateField, DateTimeField, TextField } from '../../../parts/fields.js';
import { dossier as words } from '../../../words/words.js';
import { contactParties } from './contact-words.js';
import type { NoteValues } from './note-values.js';

export type NoteDetail = 'time' | 'task' | 'appointment';

/** What one may add to a note: another time than now, something to do, when to meet again. */
export function NoteDetails({ shown }: { shown: (detail: NoteDetail) => boolean }) {
  const { getValues } = useFormContext<NoteValues>();
  const now = asLocal(new Date().toISOString());
  return (
    <>
      {shown('time') && (
        <DateTimeField name="occurredAt" label={words.when} hint={words.whenHint} max={now} />
      )}
      {shown('task') && (
        <div className="note-part">
          <TextField
            name="task.title"
            label={words.taskTitle}
            required
            requiredMessage={words.taskTitleAsked}
            autoFocus={!getValues('task.title')}
          />
          <DateField name="task.dueOn" label={words.dueOn} />
        </div>
      )}
      {shown('appointment') && (
        <div className="note-part">
          <DateTimeField
            name="appointment.at"
            label={words.appointmentAt}
            required
            requiredMessage={words.appointmentAtAsked}
            min={now}
          />
          <TextField name="appointment.place" label={words.place} />
        </div>
      )}
    </>
  );
}

export function WithWhom({ name = 'spokeWith' }: { name?: string }) {
  const { register } = useFormContext();
  const id = useId();
  return (
    <div className="with-whom">
      <label htmlFor={id} className="soft">
        {words.with}
      </label>
      <select id={id} className="utrecht-select" {...register(name)}>
        {contactParties.map((party) => (
          <option key={party} value={party}>
            {words.parties[party]}
          </option>
        ))}
      </select>
    </div>
  );
}
