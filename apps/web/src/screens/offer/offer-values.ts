import type { Schemas } from '../../../../../libs/api-client/client.js';
import { today } from '../../parts/dates.js';

export type Proposal = Schemas['HandoverProposal'];
export type OpenTask = Proposal['openTasks'][number];

/** The overdrachtsdossier as it stands in the form. */
export interface OfferValues {
  /** Null, as a group of radio buttons has it, as long as nobody was chosen. */
  toUserId: string | null;
  /** Why it must be them, when that brings them above their ceiling. */
  aboveCeilingReason: string;
  mustKnow: string;
  participantWords: string;
  /** The participant says nothing of it, and it is said why. */
  noWords: boolean;
  noWordsReason: string;
  agreements: string;
  situation: string;
  appointment: null | 'planned' | 'none';
  /** `yyyy-mm-dd`, or empty. */
  nextAppointmentOn: string;
  noAppointmentReason: string;
  confirmedTaskIds: string[];
  warm: boolean;
  meetingOn: string;
  /** `hh:mm`, or empty. */
  meetingTime: string;
  meetingPlace: string;
  meetingNote: string;
  /** When the draft that this goes on from was saved; empty when there is none. */
  savedAt: string;
}

const inLines = (lines: readonly { text: string }[]): string => lines.map(({ text }) => text).join('\n');

/** A new form, with what the record says already. */
export function emptyOffer({ participantWords, agreements, situation, appointments }: Proposal): OfferValues {
  const nextAppointmentOn = appointments.find(({ withWhom }) => withWhom === 'participant')?.on ?? '';
  return {
    toUserId: null,
    aboveCeilingReason: '',
    mustKnow: '',
    participantWords: inLines(participantWords),
    noWords: false,
    noWordsReason: '',
    agreements: inLines(agreements),
    situation: inLines(situation),
    appointment: nextAppointmentOn ? 'planned' : null,
    nextAppointmentOn,
    noAppointmentReason: '',
    confirmedTaskIds: [],
    warm: false,
    meetingOn: '',
    meetingTime: '',
    meetingPlace: '',
    meetingNote: '',
    savedAt: '',
  };
}

/** A form that goes on from what was saved. */
export function valuesOf({ content, savedAt }: NonNullable<Proposal['draft']>): OfferValues {
  const { nextAppointmentOn, noAppointmentReason, noWordsReason, participantWords } = content;
  return {
    toUserId: content.toUserId ?? null,
    aboveCeilingReason: content.aboveCeilingReason ?? '',
    mustKnow: content.mustKnow ?? '',
    participantWords: participantWords ?? '',
    noWords: !participantWords && Boolean(noWordsReason),
    noWordsReason: noWordsReason ?? '',
    agreements: content.agreements ?? '',
    situation: content.situation ?? '',
    appointment: nextAppointmentOn ? 'planned' : noAppointmentReason ? 'none' : null,
    nextAppointmentOn: nextAppointmentOn ?? '',
    noAppointmentReason: noAppointmentReason ?? '',
    confirmedTaskIds: content.confirmedTaskIds ?? [],
    warm: content.warm ?? false,
    meetingOn: content.meetingOn ?? '',
    meetingTime: content.meetingTime ?? '',
    meetingPlace: content.meetingPlace ?? '',
    meetingNote: content.meetingNote ?? '',
    savedAt,
  };
}

const parts = [
  'toUserId',
  'mustKnow',
  'participantWords',
  'agreements',
  'appointment',
  'confirmedTaskIds',
  'meetingOn',
] as const;
export type Part = (typeof parts)[number];

const isToCome = (date: string): boolean => date >= today();
const written = (text: string): boolean => text.trim() !== '';

/** Of each thing that this offer needs: whether it is there. The api decides; this helps whoever is writing. */
export function completeness(
  values: OfferValues,
  tasks: readonly OpenTask[],
): { part: Part; done: boolean }[] {
  const { appointment, nextAppointmentOn, noAppointmentReason, confirmedTaskIds, warm, meetingOn } = values;
  const done: Record<Part, boolean> = {
    toUserId: Boolean(values.toUserId),
    mustKnow: written(values.mustKnow),
    participantWords: written(values.noWords ? values.noWordsReason : values.participantWords),
    agreements: written(values.agreements),
    appointment:
      (appointment === 'planned' && isToCome(nextAppointmentOn)) ||
      (appointment === 'none' && written(noAppointmentReason)),
    confirmedTaskIds: tasks.every(({ id }) => confirmedTaskIds.includes(id)),
    meetingOn: isToCome(meetingOn) && values.meetingTime !== '' && values.meetingPlace !== '',
  };
  return parts
    .filter((part) => (part !== 'meetingOn' || warm) && (part !== 'confirmedTaskIds' || tasks.length > 0))
    .map((part) => ({ part, done: done[part] }));
}

/** Which field one fills in for a part. */
export function fieldOf(part: Part, values: OfferValues): keyof OfferValues {
  const { appointment, meetingOn, meetingTime, noWords } = values;
  if (part === 'participantWords' && noWords) return 'noWordsReason';
  if (part === 'meetingOn' && isToCome(meetingOn)) return meetingTime ? 'meetingPlace' : 'meetingTime';
  if (part !== 'appointment' || !appointment) return part;
  return appointment === 'planned' ? 'nextAppointmentOn' : 'noAppointmentReason';
}

/** What is saved while one writes: as complete as it is. */
export function draftOf(values: OfferValues, tasks: readonly OpenTask[]): Schemas['HandoverDraft'] {
  const { appointment, confirmedTaskIds, warm, noWords } = values;
  return {
    toUserId: values.toUserId,
    aboveCeilingReason: values.aboveCeilingReason?.trim() || null,
    mustKnow: values.mustKnow,
    participantWords: noWords ? null : values.participantWords,
    noWordsReason: noWords ? values.noWordsReason : null,
    agreements: values.agreements,
    situation: values.situation,
    nextAppointmentOn: (appointment === 'planned' && values.nextAppointmentOn) || null,
    noAppointmentReason: appointment === 'none' ? values.noAppointmentReason : null,
    // A draft may know tasks that were done meanwhile.
    confirmedTaskIds: tasks.filter(({ id }) => confirmedTaskIds.includes(id)).map(({ id }) => id),
    warm,
    meetingOn: (warm && values.meetingOn) || null,
    meetingTime: (warm && values.meetingTime) || null,
    meetingPlace: ((warm && values.meetingPlace) || null) as Schemas['HandoverDraft']['meetingPlace'],
    meetingNote: (warm && values.meetingNote) || null,
  };
}

export const bodyOf = (values: OfferValues, tasks: readonly OpenTask[]): Schemas['HandoverOffer'] => ({
  ...draftOf(values, tasks),
  toUserId: values.toUserId ?? '',
});
