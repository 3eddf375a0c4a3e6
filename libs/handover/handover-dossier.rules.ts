import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { NamedNeed } from '#kernel/refusal.js';
import type { MeetingPlace } from './meeting/meeting.rules.js';
import { missingFromMeeting } from './meeting/meeting.rules.js';

export interface OpenTask {
  readonly id: string;
  readonly title: string;
  readonly dueOn: CalendarDate | null;
}

/** A deadline that goes along to the receiver. */
export interface ComingDeadline {
  readonly label: string;
  readonly dueOn: CalendarDate;
}

/** What goes over with the case, whatever anybody writes about it. */
export interface OpenWork {
  readonly openTasks: readonly OpenTask[];
  readonly deadlines: readonly ComingDeadline[];
}

/** Overdrachtsdossier: what the receiver needs in order to go on where the sender stopped. */
export interface HandoverDossier extends OpenWork {
  readonly mustKnow: string;
  /** What the participant says of it, in the words that were recorded; or why there are none. */
  readonly participantWords: string | null;
  readonly noWordsReason: string | null;
  /** What was agreed with the participant. */
  readonly agreements: string;
  /** Where the trajectory stands and what runs beside it. */
  readonly situation: string | null;
  readonly nextAppointmentOn: CalendarDate | null;
  readonly noAppointmentReason: string | null;
}

/** What the sender writes of a dossier. */
export interface DossierText {
  readonly mustKnow?: string | null;
  readonly participantWords?: string | null;
  readonly noWordsReason?: string | null;
  readonly agreements?: string | null;
  readonly situation?: string | null;
  readonly nextAppointmentOn?: CalendarDate | null;
  readonly noAppointmentReason?: string | null;
}

/** A dossier as its writer has it, maybe not complete. */
export interface DossierDraft extends DossierText {
  /** The open tasks that the writer went through. */
  readonly confirmedTaskIds?: readonly string[] | null;
  /** Warm: sender, receiver and participant meet (driegesprek). */
  readonly warm?: boolean | null;
  readonly meetingOn?: CalendarDate | null;
  /** `14:30`, in Amsterdam. */
  readonly meetingTime?: string | null;
  readonly meetingMinutes?: number | null;
  readonly meetingPlace?: MeetingPlace | null;
  readonly meetingNote?: string | null;
}

/** The free texts of a dossier, in which a medical word is warned of. */
export const textsOf = ({
  mustKnow,
  participantWords,
  noWordsReason,
  agreements,
  situation,
  noAppointmentReason,
}: DossierText): Record<string, string | null | undefined> => ({
  ...{ mustKnow, participantWords, noWordsReason, agreements, situation, noAppointmentReason },
});

const present = (text: string | null | undefined): boolean => Boolean(text?.trim());

const need = (field: keyof DossierDraft, detail: string): NamedNeed => ({
  code: field,
  detail,
  recordedIn: null,
  orReason: false,
});

/** The completeness gate: what a dossier lacks before it may be offered; the code is the field where it is mended. */
export function missingFromDossier(
  draft: DossierDraft,
  openTasks: readonly OpenTask[],
  today: CalendarDate,
): NamedNeed[] {
  const confirmed = new Set(draft.confirmedTaskIds);
  return [
    ...missingFromText(draft, today),
    ...openTasks
      .filter(({ id }) => !confirmed.has(id))
      .map(({ title }) => need('confirmedTaskIds', `open taak niet bevestigd: ${title}`)),
    ...(draft.warm ? missingFromMeeting(draft, today) : []),
  ];
}

/** The part of the gate that also holds for what answers a question. */
export function missingFromText(
  { nextAppointmentOn, ...draft }: DossierText,
  today: CalendarDate,
): NamedNeed[] {
  return [
    ...(present(draft.mustKnow) ? [] : [need('mustKnow', 'wat de ontvanger moet weten ontbreekt')]),
    ...(present(draft.participantWords) || present(draft.noWordsReason)
      ? []
      : [
          need(
            'participantWords',
            'eigen woorden van de deelnemer ontbreken, of de reden dat ze er niet zijn',
          ),
        ]),
    ...(present(draft.agreements) ? [] : [need('agreements', 'afspraken met de deelnemer ontbreken')]),
    ...(nextAppointmentOn || present(draft.noAppointmentReason)
      ? []
      : [need('nextAppointmentOn', 'datum van de volgende afspraak ontbreekt, of de reden dat er geen is')]),
    ...(nextAppointmentOn && nextAppointmentOn < today
      ? [need('nextAppointmentOn', 'volgende afspraak ligt in het verleden')]
      : []),
  ];
}

/** The dossier that goes along with the offer, with the open tasks and deadlines as they are now. */
export function dossierOf(draft: DossierText, { openTasks, deadlines }: OpenWork): HandoverDossier {
  const participantWords = draft.participantWords?.trim() || null;
  return {
    mustKnow: draft.mustKnow?.trim() ?? '',
    participantWords,
    noWordsReason: participantWords ? null : draft.noWordsReason?.trim() || null,
    agreements: draft.agreements?.trim() ?? '',
    situation: draft.situation?.trim() || null,
    nextAppointmentOn: draft.nextAppointmentOn ?? null,
    noAppointmentReason: draft.nextAppointmentOn ? null : draft.noAppointmentReason?.trim() || null,
    openTasks,
    deadlines,
  };
}

/** A dossier as it was kept: one of before lacks what was not asked yet. */
export const asDossier = (kept: Partial<HandoverDossier>): HandoverDossier => ({
  mustKnow: kept.mustKnow ?? '',
  participantWords: kept.participantWords ?? null,
  noWordsReason: kept.noWordsReason ?? null,
  agreements: kept.agreements ?? '',
  situation: kept.situation ?? null,
  nextAppointmentOn: kept.nextAppointmentOn ?? null,
  noAppointmentReason: kept.noAppointmentReason ?? null,
  openTasks: kept.openTasks ?? [],
  deadlines: kept.deadlines ?? [],
});
