import type { Actor } from '#kernel/actor.js';
import type { RefusalKind } from '#kernel/refusal.js';
import { Refusal } from '#kernel/refusal.js';
import type { Steps } from '#kernel/steps.rules.js';
import { can, stepRefusals, take } from '#kernel/steps.rules.js';
import type { TrajectoryFacts } from '#trajectory/trajectory.rules.js';
import { leadsTeam } from '#trajectory/trajectory.rules.js';

export const requestStates = ['asked', 'granted', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** What the rules know of a request for another contact person. */
export interface RequestFacts {
  readonly state: RequestState;
  /** Whom it is about. */
  readonly aboutUserId: string;
  readonly recordedById: string;
  readonly confidential: boolean;
  /** The contact person now, and their team. */
  readonly contactPersonId: string;
  readonly teamId: string | null;
}

const isContactPerson = (actor: Actor, { contactPersonId }: Pick<RequestFacts, 'contactPersonId'>): boolean =>
  actor.scope.userIds.includes(contactPersonId);

/** Who leads the team, or a manager; never the colleague whom it is about, nor who stands in for them. */
const answers = (actor: Actor, request: RequestFacts): boolean =>
  actor.permissions.has('contactPersonRequest.answer') &&
  leadsTeam(actor, request.teamId) &&
  !isContactPerson(actor, request) &&
  !actor.scope.userIds.includes(request.aboutUserId);

/** The participant thinks better of it: said by who wrote it down, or by who would answer. */
const takesBack = (actor: Actor, request: RequestFacts): boolean =>
  actor.userId === request.recordedById || answers(actor, request);

export const requestSteps = {
  grant: { from: ['asked'], to: 'granted', by: answers },
  refuse: { from: ['asked'], to: 'refused', by: answers },
  withdraw: { from: ['asked'], to: 'withdrawn', by: takesBack },
} as const satisfies Steps<RequestState, string, RequestFacts, Actor>;

export type RequestStep = keyof typeof requestSteps;
export const requestStepNames = Object.keys(requestSteps) as RequestStep[];

export const requestCan = (actor: Actor, request: RequestFacts): RequestStep[] =>
  can<RequestState, RequestStep, RequestFacts, Actor>(requestSteps, actor, request);

export const takeRequestStep = (step: RequestStep, actor: Actor, request: RequestFacts): RequestState =>
  take<RequestState, RequestStep, RequestFacts, Actor>(requestSteps, step, actor, request);

/** Whether what the participant said may be read: in confidence it is for who wrote it down and who answers. */
export const readsWords = (actor: Actor, request: RequestFacts): boolean =>
  !request.confidential || actor.userId === request.recordedById || answers(actor, request);

type Responsibility = Pick<TrajectoryFacts, 'contactPersonId' | 'teamId' | 'state'>;

/** Whom a participant can tell it: the contact person, who stands in for them, and everybody of the team. */
export const mayRecord = (actor: Actor, { contactPersonId, teamId, state }: Responsibility): boolean =>
  state !== 'ended' &&
  actor.permissions.has('contactPersonRequest.record') &&
  (actor.scope.userIds.includes(contactPersonId) ||
    (teamId !== null && actor.scope.teamIds.includes(teamId)));

export function requireMayRecord(actor: Actor, trajectory: Responsibility): void {
  if (!mayRecord(actor, trajectory)) throw new Refusal(stepRefusals.notYours);
}

export const requestRefusals = {
  alreadyAsked: {
    code: 'contact-person-request-open',
    status: 409,
    title: 'Er ligt al een wisselverzoek',
    detail: () =>
      'Deze deelnemer heeft al om een ander aanspreekpunt gevraagd. De teamleider antwoordt daarop.',
  },
  oneself: {
    code: 'contact-person-request-same',
    status: 422,
    title: 'Is al het aanspreekpunt',
    detail: () => 'Wie de deelnemer wenst, is nu al het aanspreekpunt. Kies een andere collega.',
  },
} as const satisfies Record<string, RefusalKind>;
