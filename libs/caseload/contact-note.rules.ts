import type { Actor } from '#kernel/actor.js';
import type { RefusalKind } from '#kernel/refusal.js';
import { Refusal } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can, take } from '#kernel/steps.rules.js';
import type { ContactParty } from './casework.rules.js';

interface ContactKindRule {
  readonly label: string;
  /** Both were there, in one room or on one line; a message that was sent may not have been read. */
  readonly direct: boolean;
}

const kinds = {
  phone: { label: 'Telefonisch contact', direct: true },
  visit: { label: 'Huisbezoek', direct: true },
  office: { label: 'Gesprek op kantoor', direct: true },
  video: { label: 'Videogesprek', direct: true },
  email: { label: 'E-mail', direct: false },
  message: { label: 'Bericht', direct: false },
  noShow: { label: 'Niet verschenen', direct: false },
} as const satisfies Record<string, ContactKindRule>;
export type ContactKind = keyof typeof kinds;
export const contactKinds: Readonly<Record<ContactKind, ContactKindRule>> = kinds;
export const contactKindCodes = Object.keys(kinds) as ContactKind[];

/** What a colleague writes down of a contact. */
export interface ContactNoteText {
  readonly kind: ContactKind;
  readonly spokeWith: ContactParty;
  /** ISO 8601. */
  readonly occurredAt: string;
  readonly text: string;
}

/** Whether the participant was really seen or spoken to: what "niet gezien sinds" counts from. */
export const reachesParticipant = ({
  kind,
  spokeWith,
}: Pick<ContactNoteText, 'kind' | 'spokeWith'>): boolean =>
  spokeWith === 'participant' && contactKinds[kind].direct;

/** Until then a note can be put right; after it colleagues may have acted on it. */
const HOURS_TO_CHANGE = 24;

type ContactNoteState = 'standing' | 'withdrawn';

export interface ContactNoteFacts {
  readonly state: ContactNoteState;
  readonly authorId: string;
  readonly recordedAt: Date;
  /** The instant of asking. */
  readonly now: Date;
}

const isAuthor = ({ userId, permissions }: Actor, { authorId }: ContactNoteFacts): boolean =>
  userId === authorId && permissions.has('casework.write');

export const contactNoteSteps = {
  change: { from: ['standing'], to: 'standing', by: isAuthor },
  withdraw: { from: ['standing'], to: 'withdrawn', by: isAuthor },
  restore: { from: ['withdrawn'], to: 'standing', by: isAuthor },
} as const satisfies Steps<ContactNoteState, string, ContactNoteFacts, Actor>;
export type ContactNoteStep = keyof typeof contactNoteSteps;

const inTime = ({ recordedAt, now }: ContactNoteFacts): boolean =>
  now.getTime() - recordedAt.getTime() <= HOURS_TO_CHANGE * 3_600_000;

/** What this actor can do with a note now. */
export const contactNoteCan = (actor: Actor, note: ContactNoteFacts): ContactNoteStep[] =>
  inTime(note)
    ? can<ContactNoteState, ContactNoteStep, ContactNoteFacts, Actor>(contactNoteSteps, actor, note)
    : [];

/** The state after the step, or a refusal that says why not. */
export function takeContactNoteStep(
  step: ContactNoteStep,
  actor: Actor,
  note: ContactNoteFacts,
): ContactNoteState {
  const state = take<ContactNoteState, ContactNoteStep, ContactNoteFacts, Actor>(
    contactNoteSteps,
    step,
    actor,
    note,
  );
  if (!inTime(note)) throw new Refusal(contactNoteRefusals.tooLate, { hours: HOURS_TO_CHANGE });
  return state;
}

/** A note with all that is kept of it. */
export interface ContactNote extends Omit<ContactNoteText, 'occurredAt'>, ContactNoteFacts {
  readonly id: string;
  readonly version: number;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly authorName: string;
  readonly occurredAt: Date;
  readonly appointmentId: string | null;
  /** The deadline that this contact met. */
  readonly metDeadlineId: string | null;
}

/** A note as this actor, who may read it, gets it. Of a withdrawn note nobody reads the text any more. */
export const contactNoteView = (actor: Actor, note: ContactNote) => ({
  id: note.id,
  version: note.version,
  trajectoryId: note.trajectoryId,
  participantId: note.participantId,
  author: { id: note.authorId, name: note.authorName },
  kind: note.kind,
  spokeWith: note.spokeWith,
  occurredAt: note.occurredAt.toISOString(),
  recordedAt: note.recordedAt.toISOString(),
  text: note.state === 'withdrawn' ? null : note.text,
  withdrawn: note.state === 'withdrawn',
  appointmentId: note.appointmentId,
  can: contactNoteCan(actor, note),
});
export type ContactNoteView = ReturnType<typeof contactNoteView>;

/** A contact is written down after it was had. */
export function requirePast(occurredAt: string, now: Date): void {
  if (Date.parse(occurredAt) > now.getTime()) throw new Refusal(contactNoteRefusals.inFuture);
}

const contactNoteRefusals = {
  tooLate: {
    code: 'contact-note-too-late',
    status: 409,
    title: 'Notitie staat vast',
    detail: ({ hours }) =>
      `Een notitie is tot ${hours} uur na het opslaan te wijzigen. Schrijf een nieuwe om iets recht te zetten.`,
  },
  inFuture: {
    code: 'contact-in-future',
    status: 422,
    title: 'Tijdstip klopt niet',
    detail: () => 'Dit contact ligt in de toekomst. Plan daarvoor een afspraak.',
  },
} as const satisfies Record<string, RefusalKind>;
