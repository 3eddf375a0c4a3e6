import type { Schemas } from '../../../../../libs/api-client/client.js';
import { today } from '../../parts/dates.js';

export type OpenTask = Pick<Schemas['DossierTask'], 'id' | 'title' | 'dueOn'>;

/** The overdrachtsdossier as it stands in the form. */
export interface OfferValues {
  /** Null, as a group of radio buttons has it, as long as nobody was chosen. */
  toUserId: string | null;
  /** Why it must be them, when that brings them above their ceiling. */
  aboveCeilingReason: string;
  mustKnow: string;
  agreements: string;
  appointment: null | 'planned' | 'none';
  /** `yyyy-mm-dd`, or empty. */
  nextAppointmentOn: string;
  noAppointmentReason: string;
  confirmedTaskIds: string[];
  warm: boolean;
  meetingOn: string;
}

/** A new form; an appointment that has been made already is in it. */
export const emptyOffer = (nextAppointmentOn: string | undefined): OfferValues => ({
  toUserId: null,
  aboveCeilingReason: '',
  mustKnow: '',
  agreements: '',
  appointment: nextAppointmentOn ? 'planned' : null,
  nextAppointmentOn: nextAppointmentOn ?? '',
  noAppointmentReason: '',
  confirmedTaskIds: [],
  warm: false,
  meetingOn: '',
});

const parts = ['toUserId', 'mustKnow', 'agreements', 'appointment', 'confirmedTaskIds', 'meetingOn'] as const;
export type Part = (typeof parts)[number];

const isToCome = (date: string): boolean => date >= today();

/** Of each thing that this offer needs: whether it is there. The api decides; this helps whoever is writing. */
export function completeness(
  values: OfferValues,
  tasks: readonly OpenTask[],
): { part: Part; done: boolean }[] {
  const { appointment, nextAppointmentOn, noAppointmentReason, confirmedTaskIds, warm, meetingOn } = values;
  const done: Record<Part, boolean> = {
    toUserId: Boolean(values.toUserId),
    mustKnow: values.mustKnow.trim() !== '',
    agreements: values.agreements.trim() !== '',
    appointment:
      (appointment === 'planned' && isToCome(nextAppointmentOn)) ||
      (appointment === 'none' && noAppointmentReason.trim() !== ''),
    confirmedTaskIds: tasks.every(({ id }) => confirmedTaskIds.includes(id)),
    meetingOn: isToCome(meetingOn),
  };
  return parts
    .filter((part) => (part !== 'meetingOn' || warm) && (part !== 'confirmedTaskIds' || tasks.length > 0))
    .map((part) => ({ part, done: done[part] }));
}

/** Which field one fills in for a part. */
export function fieldOf(part: Part, { appointment }: OfferValues): keyof OfferValues {
  if (part !== 'appointment' || !appointment) return part;
  return appointment === 'planned' ? 'nextAppointmentOn' : 'noAppointmentReason';
}

export function bodyOf(values: OfferValues, tasks: readonly OpenTask[]): Schemas['HandoverOffer'] {
  const { toUserId, mustKnow, agreements, appointment, confirmedTaskIds, warm, meetingOn } = values;
  const planned = appointment === 'planned';
  return {
    toUserId: toUserId ?? '',
    aboveCeilingReason: values.aboveCeilingReason?.trim() || null,
    mustKnow,
    agreements,
    nextAppointmentOn: planned ? values.nextAppointmentOn : null,
    noAppointmentReason: planned ? null : values.noAppointmentReason,
    // A draft may know tasks that were done meanwhile.
    confirmedTaskIds: tasks.filter(({ id }) => confirmedTaskIds.includes(id)).map(({ id }) => id),
    warm,
    meetingOn: warm ? meetingOn : null,
  };
}
