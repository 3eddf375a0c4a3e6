import type { Actor } from '#kernel/actor.js';
import type { NamedNeed, RefusalKind } from '#kernel/refusal.js';
import { Refusal } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can, stepRefusals, take } from '#kernel/steps.rules.js';
import { leadsTeam, mayOffer } from '#trajectory/trajectory.rules.js';
import { type DossierPart, dossierParts } from './dossier/dossier-parts.rules.js';

export const handoverStates = ['offered', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type HandoverState = (typeof handoverStates)[number];
export type HandoverEndState = Exclude<HandoverState, 'offered'>;

/** What the rules know of a handover. */
export interface HandoverFacts {
  readonly state: HandoverState;
  /** The contact person who hands over. */
  readonly fromUserId: string;
  /** The sender's team at the time of the offer; its lead follows the handover to the end. */
  readonly fromTeamId: string | null;
  readonly toUserId: string;
  /** Whether the team lead has been told that no answer came. */
  readonly escalated: boolean;
  /** The contact person now; null when the actor may no longer see the case. */
  readonly contactPersonId: string | null;
  readonly trajectoryRuns: boolean;
  /** The receiver asked something back, and it has not been answered. */
  readonly askedBack: boolean;
  /** What of the dossier the receiver has not ticked off. */
  readonly unread: readonly DossierPart[];
}

/** The sender, or who substitutes for them today. */
const isSender = ({ scope }: Actor, { fromUserId }: HandoverFacts): boolean =>
  scope.userIds.includes(fromUserId);

/** The receiver, or who substitutes for them today; never the sender, also not as a substitute. */
const isReceiver = ({ userId, scope }: Actor, { fromUserId, toUserId }: HandoverFacts): boolean =>
  userId !== fromUserId && scope.userIds.includes(toUserId);

const leads = (actor: Actor, { fromTeamId }: HandoverFacts): boolean => leadsTeam(actor, fromTeamId);

const isContactPerson = ({ scope }: Actor, { contactPersonId }: HandoverFacts): boolean =>
  contactPersonId !== null && scope.userIds.includes(contactPersonId);

/** On behalf of a receiver who does not answer. The sender's own yes is no answer. */
const acceptsOnBehalf = (actor: Actor, handover: HandoverFacts): boolean =>
  handover.escalated && leads(actor, handover) && actor.userId !== handover.fromUserId;

export const handoverSteps = {
  accept: {
    from: ['offered'],
    to: 'accepted',
    by: (actor, handover) => isReceiver(actor, handover) || acceptsOnBehalf(actor, handover),
  },
  decline: { from: ['offered'], to: 'declined', by: isReceiver },
  withdraw: {
    from: ['offered'],
    to: 'withdrawn',
    // The contact person too: an offer that was overtaken must not stand in the way of a new one.
    by: (actor, handover) =>
      isSender(actor, handover) || leads(actor, handover) || isContactPerson(actor, handover),
  },
  redirect: {
    from: ['offered'],
    to: 'withdrawn',
    by: (actor, handover) => isSender(actor, handover) || leads(actor, handover),
  },
  tickOff: { from: ['offered'], to: 'offered', by: isReceiver },
  // Asking back leaves the offer open and its clock running: who asks may still decline, and the lead still hears of it.
  askBack: { from: ['offered'], to: 'offered', by: isReceiver },
  answerBack: {
    from: ['offered'],
    to: 'offered',
    by: (actor, handover) => isSender(actor, handover) || leads(actor, handover),
  },
  planMeeting: {
    from: ['offered'],
    to: 'offered',
    by: (actor, handover) =>
      isSender(actor, handover) || isReceiver(actor, handover) || leads(actor, handover),
  },
  expire: { from: ['offered'], to: 'expired', by: ({ roles }) => roles.includes('system') },
} as const satisfies Steps<HandoverState, string, HandoverFacts, Actor>;

export type HandoverStep = keyof typeof handoverSteps;

/** The steps that need the sender still to be the contact person of a running trajectory. */
const needStanding: readonly HandoverStep[] = [
  'accept',
  'redirect',
  'tickOff',
  'askBack',
  'answerBack',
  'planMeeting',
];

/** One question at a time; and there is nothing to answer before one was asked. */
const fitsQuestion = (step: HandoverStep, { askedBack }: HandoverFacts): boolean =>
  (step !== 'askBack' || !askedBack) && (step !== 'answerBack' || askedBack);

/** An offer is overtaken when the contact person changed in another way, or the trajectory ended. */
export const stands = ({ contactPersonId, fromUserId, trajectoryRuns }: HandoverFacts): boolean =>
  trajectoryRuns && contactPersonId === fromUserId;

/** The steps that this actor can take now. */
export const handoverCan = (actor: Actor, handover: HandoverFacts): HandoverStep[] =>
  can<HandoverState, HandoverStep, HandoverFacts, Actor>(handoverSteps, actor, handover).filter(
    (step) => (stands(handover) || !needStanding.includes(step)) && fitsQuestion(step, handover),
  );

/** How the case is now that an offer of it has ended. */
export interface AfterOffer extends HandoverFacts {
  /** The contact person's team now. */
  readonly teamId: string | null;
  /** Whether the case is on offer, by this handover or by another. */
  readonly onOffer: boolean;
}

/** The offer came to nothing. */
export const endedInVain: readonly HandoverState[] = ['declined', 'withdrawn', 'expired'];

/** Whether the actor may offer the case once more: by the rule that the offer itself is held to. */
export const canOfferAgain = (
  actor: Actor,
  { state, trajectoryRuns, onOffer, contactPersonId, teamId }: AfterOffer,
): boolean =>
  endedInVain.includes(state) &&
  trajectoryRuns &&
  !onOffer &&
  contactPersonId !== null &&
  mayOffer(actor, { contactPersonId, teamId });

/** All that this actor can do with a handover now, the offer that may follow it included. */
export const handoverPossibilities = (actor: Actor, handover: AfterOffer): HandoverPossibility[] => [
  ...handoverCan(actor, handover),
  ...(canOfferAgain(actor, handover) ? (['offerAgain'] as const) : []),
];

export type HandoverPossibility = HandoverStep | 'offerAgain';
export const handoverPossibilityNames = [...Object.keys(handoverSteps), 'offerAgain'];

/** What a receiver has still to do before accepting; nobody is asked this who accepts in the receiver's place. */
export const missingToAccept = (actor: Actor, handover: HandoverFacts): NamedNeed[] =>
  !isReceiver(actor, handover)
    ? []
    : [
        ...(handover.askedBack ? [unread('question', 'uw vraag is nog niet beantwoord')] : []),
        ...handover.unread.map((part) => unread(part, `nog niet gelezen: ${dossierParts[part]}`)),
      ];

const unread = (code: string, detail: string): NamedNeed => ({
  code,
  detail,
  recordedIn: null,
  orReason: false,
});

/** The state after the step, or a refusal that says why not. */
export function takeHandoverStep<Name extends HandoverStep>(
  step: Name,
  actor: Actor,
  handover: HandoverFacts,
): (typeof handoverSteps)[Name]['to'] {
  const { by } = handoverSteps[step];
  if (by(actor, handover) && handover.state !== 'offered') {
    throw new Refusal(handoverRefusals.closed, { state: endWords[handover.state] });
  }
  take<HandoverState, HandoverStep, HandoverFacts, Actor>(handoverSteps, step, actor, handover);
  if (needStanding.includes(step) && !stands(handover)) throw new Refusal(handoverRefusals.overtaken);
  if (!fitsQuestion(step, handover)) {
    throw new Refusal(handover.askedBack ? handoverRefusals.alreadyAsked : handoverRefusals.nothingAsked);
  }
  const needs = step === 'accept' ? missingToAccept(actor, handover) : [];
  if (needs.length > 0) throw new Refusal(stepRefusals.incomplete, { ...named(needs) });
  return handoverSteps[step].to;
}

/** What is missing, in words and by its name. */
export const named = (needs: readonly NamedNeed[]) => ({
  missing: needs.map(({ detail }) => detail),
  needs,
});

const endWords: Readonly<Record<HandoverEndState, string>> = {
  accepted: 'aangenomen',
  declined: 'afgewezen',
  withdrawn: 'ingetrokken',
  expired: 'vervallen',
};

export const handoverRefusals = {
  closed: {
    code: 'handover-closed',
    status: 409,
    title: 'Overdracht is afgehandeld',
    detail: ({ state }) => `Deze overdracht is al ${state}. Er is niets meer te beantwoorden.`,
  },
  alreadyOffered: {
    code: 'handover-already-offered',
    status: 409,
    title: 'Er staat al een overdracht open',
    detail: ({ name }) =>
      `Dit traject is al aangeboden aan ${name}. Wacht op antwoord, of trek die overdracht eerst in.`,
  },
  overtaken: {
    code: 'handover-overtaken',
    status: 409,
    title: 'Overdracht is achterhaald',
    detail: () =>
      'Intussen is de overdracht afgehandeld, is het traject beëindigd of is het aanspreekpunt gewijzigd.',
  },
  behalfReason: {
    code: 'handover-behalf-reason',
    status: 422,
    title: 'Reden ontbreekt',
    detail: ({ name }) => `Zeg waarom u namens ${name} aanneemt. ${name} leest die reden.`,
  },
  alreadyAsked: {
    code: 'handover-already-asked',
    status: 409,
    title: 'Er staat al een vraag open',
    detail: () => 'Er is al een vraag gesteld over deze overdracht. Wacht op het antwoord.',
  },
  nothingAsked: {
    code: 'handover-nothing-asked',
    status: 409,
    title: 'Er is geen vraag',
    detail: () => 'Er staat geen vraag open over deze overdracht.',
  },
  notOfDossier: {
    code: 'handover-not-of-dossier',
    status: 422,
    title: 'Onderdeel bestaat niet',
    detail: ({ part }) => `Dit dossier heeft geen onderdeel "${part}".`,
  },
  notWarm: {
    code: 'handover-not-warm',
    status: 404,
    title: 'Geen driegesprek',
    detail: () => 'Bij deze overdracht is geen driegesprek met datum en tijd afgesproken.',
  },
  sameReceiver: {
    code: 'handover-same-receiver',
    status: 422,
    title: 'Dezelfde ontvanger',
    detail: ({ name }) => `De overdracht is al aan ${name} aangeboden. Kies een andere collega.`,
  },
} as const satisfies Record<string, RefusalKind>;
