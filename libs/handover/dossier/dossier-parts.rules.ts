import type { HandoverDossier } from '../handover-dossier.rules.js';
import type { Meeting } from '../meeting/meeting.rules.js';

/** What of a dossier one reads and ticks off, in the order in which a receiver needs it. */
export const dossierParts = {
  mustKnow: 'wat u moet weten',
  participantWords: 'de woorden van de deelnemer',
  agreements: 'de afspraken',
  situation: 'waar het traject staat',
  appointment: 'de volgende afspraak',
  openTasks: 'de open taken en termijnen',
  meeting: 'het driegesprek',
} as const;
export type DossierPart = keyof typeof dossierParts;
export const dossierPartCodes = Object.keys(dossierParts) as DossierPart[];

/** A dossier with the meeting that goes with it. */
export interface OfferedDossier {
  readonly dossier: HandoverDossier;
  readonly warm: boolean;
  readonly meeting: Meeting;
}

const contents: Readonly<Record<DossierPart, (offered: OfferedDossier) => readonly unknown[]>> = {
  mustKnow: ({ dossier }) => [dossier.mustKnow],
  participantWords: ({ dossier }) => [dossier.participantWords, dossier.noWordsReason],
  agreements: ({ dossier }) => [dossier.agreements],
  situation: ({ dossier }) => [dossier.situation],
  appointment: ({ dossier }) => [dossier.nextAppointmentOn, dossier.noAppointmentReason],
  // By value, as what was kept may name its fields in another order.
  openTasks: ({ dossier: { openTasks, deadlines } }) => [
    ...openTasks.map(({ id, title, dueOn }) => [id, title, dueOn]),
    ...deadlines.map(({ label, dueOn }) => [label, dueOn]),
  ],
  meeting: ({ warm, meeting: { meetingOn, meetingTime, meetingMinutes, meetingPlace, meetingNote } }) =>
    warm ? [meetingOn, meetingTime, meetingMinutes, meetingPlace, meetingNote] : [],
};

/** The parts that this dossier has: what says nothing need not be read. */
export const partsOf = (offered: OfferedDossier): DossierPart[] =>
  dossierPartCodes.filter((part) => contents[part](offered).some(Boolean));

/** The parts that say the same in both, so that who read them need not do so again. */
export const unchangedParts = (before: OfferedDossier, after: OfferedDossier): DossierPart[] =>
  partsOf(after).filter(
    (part) => JSON.stringify(contents[part](before)) === JSON.stringify(contents[part](after)),
  );

/** The parts that the receiver has not ticked off. */
export const unreadParts = (offered: OfferedDossier, ticked: readonly DossierPart[]): DossierPart[] =>
  partsOf(offered).filter((part) => !ticked.includes(part));
