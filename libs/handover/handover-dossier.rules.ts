import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Missing } from '#kernel/steps.rules.js';

export interface OpenTask {
  readonly id: string;
  readonly title: string;
  readonly dueOn: CalendarDate | null;
}

/** Overdrachtsdossier: what the receiver needs in order to go on where the sender stopped. */
export interface HandoverDossier {
  readonly mustKnow: string;
  /** What was agreed with the participant. */
  readonly agreements: string;
  readonly nextAppointmentOn: CalendarDate | null;
  readonly noAppointmentReason: string | null;
  /** The sender's open tasks, as they were when the sender went through them. */
  readonly openTasks: readonly OpenTask[];
}

/** A dossier as its writer has it, maybe not complete. */
export interface DossierDraft {
  readonly mustKnow?: string | null;
  readonly agreements?: string | null;
  readonly nextAppointmentOn?: CalendarDate | null;
  readonly noAppointmentReason?: string | null;
  /** The open tasks that the writer went through. */
  readonly confirmedTaskIds?: readonly string[] | null;
  /** Warm: sender, receiver and participant meet (driegesprek). */
  readonly warm?: boolean | null;
  readonly meetingOn?: CalendarDate | null;
}

const present = (text: string | null | undefined): boolean => Boolean(text?.trim());

/** The completeness gate: what a dossier lacks before it may be offered, each thing by its name. */
export function missingFromDossier(
  draft: DossierDraft,
  openTasks: readonly OpenTask[],
  today: CalendarDate,
): Missing[] {
  const { nextAppointmentOn, meetingOn, warm } = draft;
  const confirmed = new Set(draft.confirmedTaskIds);
  return [
    ...(present(draft.mustKnow) ? [] : ['wat de ontvanger moet weten ontbreekt']),
    ...(present(draft.agreements) ? [] : ['afspraken met de deelnemer ontbreken']),
    ...(nextAppointmentOn || present(draft.noAppointmentReason)
      ? []
      : ['datum van de volgende afspraak ontbreekt, of de reden dat er geen is']),
    ...(nextAppointmentOn && nextAppointmentOn < today ? ['volgende afspraak ligt in het verleden'] : []),
    ...openTasks
      .filter(({ id }) => !confirmed.has(id))
      .map(({ title }) => `open taak niet bevestigd: ${title}`),
    ...(warm && !meetingOn ? ['datum van het driegesprek ontbreekt'] : []),
    ...(warm && meetingOn && meetingOn < today ? ['driegesprek ligt in het verleden'] : []),
  ];
}

/** The dossier that goes along with the offer, with the open tasks as they are now. */
export const dossierOf = (draft: DossierDraft, openTasks: readonly OpenTask[]): HandoverDossier => ({
  mustKnow: draft.mustKnow?.trim() ?? '',
  agreements: draft.agreements?.trim() ?? '',
  nextAppointmentOn: draft.nextAppointmentOn ?? null,
  noAppointmentReason: draft.nextAppointmentOn ? null : draft.noAppointmentReason?.trim() || null,
  openTasks,
});
