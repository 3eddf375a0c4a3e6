import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { fromLocal } from '../../../parts/dates.js';
import type { ContactKind, ContactParty } from './contact-words.js';

/** What stands in the form of a quick note. Empty: as it usually is. */
export interface NoteValues {
  text: string;
  kind: ContactKind;
  spokeWith: ContactParty;
  /** Local; empty is now. */
  occurredAt: string;
  withTask: boolean;
  task: { title: string; dueOn: string };
  withAppointment: boolean;
  appointment: { at: string; place: string };
}

export const emptyNote: NoteValues = {
  text: '',
  kind: 'phone',
  spokeWith: 'participant',
  occurredAt: '',
  withTask: false,
  task: { title: '', dueOn: '' },
  withAppointment: false,
  appointment: { at: '', place: '' },
};

export const noteBody = ({
  text,
  kind,
  spokeWith,
  occurredAt,
  withAppointment,
  appointment,
}: NoteValues): Schemas['ContactNoteRequest'] => ({
  text: text.trim(),
  kind,
  spokeWith,
  ...(occurredAt && { occurredAt: fromLocal(occurredAt) }),
  ...(withAppointment && {
    nextAppointment: {
      at: fromLocal(appointment.at),
      withWhom: spokeWith,
      ...(appointment.place.trim() && { place: appointment.place.trim() }),
    },
  }),
});

export const taskBody = ({ task }: NoteValues): Schemas['TaskRequest'] => ({
  title: task.title.trim(),
  ...(task.dueOn && { dueOn: task.dueOn }),
});
