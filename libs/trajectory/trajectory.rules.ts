import type { Actor, Role } from '#kernel/actor.js';
import type { RefusalKind } from '#kernel/refusal.js';
import { Refusal } from '#kernel/refusal.js';
import type { Step, Steps } from '#kernel/steps.rules.js';
import { can, stepRefusals } from '#kernel/steps.rules.js';
import type { Stage } from './stage.rules.js';

export const trajectoryStates = ['running', 'suspended', 'ended'] as const;
export type TrajectoryState = (typeof trajectoryStates)[number];

/** What the rules know of a trajectory. Instants are texts with microseconds: a `Date` would drop them. */
export interface TrajectoryFacts {
  readonly id: string;
  readonly participantId: string;
  readonly version: number;
  readonly state: TrajectoryState;
  /** The current stage; of an ended trajectory the last one. */
  readonly stage: Stage;
  readonly stagePeriodId: string;
  /** The contact person; of an ended trajectory the last one. */
  readonly contactPersonId: string;
  readonly contactPersonName: string;
  /** The contact person's team. */
  readonly teamId: string | null;
  /** Calendar date in Amsterdam; null while it runs. */
  readonly endedOn: string | null;
  readonly openHandoverId: string | null;
}

/** A trajectory whose row this transaction holds: nobody else changes its case until the transaction ends. */
export interface LockedTrajectory extends TrajectoryFacts {
  /** The instant of every change this transaction makes, taken after the lock; a text, with its microseconds. */
  readonly at: string;
}

/**
 * Who steers a trajectory: the contact person, who substitutes for them today, and their team. Being involved, or
 * seeing everything, lets one look only.
 */
const isResponsible = ({ roles, permissions, scope }: Actor, facts: Responsibility): boolean =>
  roles.includes('system') ||
  (permissions.has('trajectory.move') &&
    (scope.userIds.includes(facts.contactPersonId) ||
      (facts.teamId !== null && scope.teamIds.includes(facts.teamId))));

/** The lead of a team, and of every team a manager: a team may be without a lead, and a colleague without a team. */
export const leadsTeam = ({ roles, scope }: Actor, teamId: string | null): boolean =>
  roles.includes('manager') ||
  (roles.includes('teamLead') && teamId !== null && scope.teamIds.includes(teamId));

/** Whether the actor would still steer a trajectory with this colleague as its contact person. */
export const keepsSteering = (actor: Actor, { id, teamId }: Pick<Colleague, 'id' | 'teamId'>): boolean =>
  isResponsible(actor, { contactPersonId: id, teamId });

type Responsibility = Pick<TrajectoryFacts, 'contactPersonId' | 'teamId'>;

/** Who hands a case over: the contact person, who substitutes for them today, or who leads them. */
export const mayOffer = (actor: Actor, { contactPersonId, teamId }: Responsibility): boolean =>
  actor.permissions.has('handover.offer') &&
  (actor.scope.userIds.includes(contactPersonId) || leadsTeam(actor, teamId));

const open = ['running', 'suspended'] as const;

/** The steps of a trajectory. Which stages it may move between is in `stageRules`. */
export const trajectorySteps = {
  moveStage: { from: ['running'], to: 'running', by: isResponsible },
  recordDiagnosis: { from: ['running'], to: 'running', by: isResponsible },
  suspend: { from: ['running'], to: 'suspended', by: isResponsible },
  resume: { from: ['suspended'], to: 'running', by: isResponsible },
  exit: { from: open, to: 'ended', by: isResponsible },
  reopen: { from: ['ended'], to: 'running', by: isResponsible },
} as const satisfies Steps<TrajectoryState, string, TrajectoryFacts, Actor>;

export type TrajectoryStep = keyof typeof trajectorySteps;

/** What leaves the state as it is, suspended or not, and whose it is. */
const caseWork = {
  involveColleague: isResponsible,
  meetDeadline: isResponsible,
  correctSuspension: isResponsible,
  offerHandover: mayOffer,
} as const satisfies Record<string, (actor: Actor, facts: TrajectoryFacts) => boolean>;

export type CaseWork = keyof typeof caseWork;
export const caseWorks = Object.keys(caseWork) as CaseWork[];

const ruleOf = (
  step: TrajectoryStep | CaseWork,
): Pick<Step<TrajectoryState, TrajectoryFacts, Actor>, 'from' | 'by'> =>
  step in caseWork ? { from: open, by: caseWork[step as CaseWork] } : trajectorySteps[step as TrajectoryStep];

/** Refuses what is not this actor's to do, or what the state of the trajectory forbids. */
export function requireAllowed(step: TrajectoryStep | CaseWork, actor: Actor, facts: TrajectoryFacts): void {
  const { from, by } = ruleOf(step);
  if (!by(actor, facts)) throw new Refusal(stepRefusals.notYours);
  if (!from.includes(facts.state)) throw new Refusal(stateRefusals[facts.state]);
}

/** All that this actor can do with a trajectory now, whether or not something is still missing. */
export const stepsFor = (actor: Actor, facts: TrajectoryFacts): (TrajectoryStep | CaseWork)[] => [
  ...can<TrajectoryState, TrajectoryStep, TrajectoryFacts, Actor>(trajectorySteps, actor, facts).filter(
    (step) => step !== 'recordDiagnosis' || facts.stage === 'diagnose',
  ),
  ...caseWorks.filter(
    (work) =>
      facts.state !== 'ended' &&
      caseWork[work](actor, facts) &&
      // There is one offer at a time.
      (work !== 'offerHandover' || facts.openHandoverId === null),
  ),
];

/** A trajectory in the version that the caller had in front of them. */
export interface KnownVersion {
  readonly id: string;
  readonly version: number;
}

export interface Colleague {
  readonly id: string;
  readonly displayName: string;
  readonly roles: readonly (Role | 'system')[];
  readonly teamId: string | null;
  readonly active: boolean;
}

export const contactRoles: readonly string[] = ['jobCoach', 'teamLead'];

/** Only someone who is here and does case work can be a participant's contact person. */
export const canBeContactPerson = ({ active, roles }: Colleague): boolean =>
  active && roles.some((role) => contactRoles.includes(role));

export const trajectoryRefusals = {
  alreadyOpen: {
    code: 'trajectory-already-open',
    status: 409,
    title: 'Er loopt al een traject',
    detail: () => 'Deze deelnemer heeft al een lopend traject. Ga daarmee verder, of beëindig het eerst.',
  },
  notAnEntry: {
    code: 'stage-not-an-entry',
    status: 422,
    title: 'Kan hier niet beginnen',
    detail: ({ stage }) =>
      `Een traject kan niet beginnen in de fase ${stage}. Kies diagnose, ontwikkeling of plaatsing.`,
  },
  noSuchMove: {
    code: 'stage-no-such-move',
    status: 409,
    title: 'Deze stap bestaat niet',
    detail: ({ from, to }) =>
      `Van ${from} kan een traject niet naar ${to}: alleen naar de volgende fase, of terug naar een eerdere.`,
  },
  cannotBeContactPerson: {
    code: 'cannot-be-contact-person',
    status: 422,
    title: 'Kan geen aanspreekpunt zijn',
    detail: () => 'Kies een coach of teamleider die in dienst is als aanspreekpunt.',
  },
  alreadyContactPerson: {
    code: 'already-contact-person',
    status: 409,
    title: 'Is al het aanspreekpunt',
    detail: ({ name }) => `${name} is al het aanspreekpunt van deze deelnemer.`,
  },
  notInDiagnose: {
    code: 'not-in-diagnose',
    status: 409,
    title: 'Geen diagnose gaande',
    detail: ({ stage }) =>
      `Het traject is nu in ${stage}. Een diagnoserapport hoort bij de fase diagnose; plaats het traject eerst terug.`,
  },
  reportInFuture: {
    code: 'report-in-future',
    status: 422,
    title: 'Datum klopt niet',
    detail: () => 'De datum van het diagnoserapport ligt in de toekomst.',
  },
  colleagueNotHere: {
    code: 'colleague-not-here',
    status: 422,
    title: 'Collega niet gevonden',
    detail: () => 'Een van de collega’s bestaat niet of is niet meer in dienst.',
  },
  deadlineCancelled: {
    code: 'deadline-cancelled',
    status: 409,
    title: 'Termijn is vervallen',
    detail: () => 'Deze termijn is vervallen toen het traject verder ging. Er is niets meer te doen.',
  },
  deadlineOfLeftStage: {
    code: 'deadline-of-left-stage',
    status: 409,
    title: 'De fase is voorbij',
    detail: () => 'Deze termijn hoort bij een fase die het traject al heeft verlaten. Hij blijft gedaan.',
  },
  deadlineFollowed: {
    code: 'deadline-followed',
    status: 409,
    title: 'Er is al een volgende',
    detail: () => 'Hierna is er al een volgende termijn gedaan of begonnen. Deze blijft gedaan.',
  },
  reopenedForOthers: {
    code: 'reopened-for-others',
    status: 422,
    title: 'Niet uit uw team',
    detail: ({ name }) =>
      `${name} werkt niet in uw team. Heropen met een aanspreekpunt uit uw team; daarna kunt u het traject overdragen.`,
  },
  reopeningTooLate: {
    code: 'reopening-too-late',
    status: 409,
    title: 'Te laat om te heropenen',
    detail: ({ lastDay }) => `Heropenen kon tot en met ${lastDay}. Start een nieuw traject.`,
  },
} as const satisfies Record<string, RefusalKind>;

/** What stands in the way when a step does not fit the state. */
export const stateRefusals = {
  running: {
    code: 'trajectory-running',
    status: 409,
    title: 'Traject loopt',
    detail: () => 'Dit traject loopt. Het is niet opgeschort en niet beëindigd.',
  },
  suspended: {
    code: 'trajectory-suspended',
    status: 409,
    title: 'Traject is opgeschort',
    detail: () => 'Dit traject is opgeschort. Hervat het eerst.',
  },
  ended: {
    code: 'trajectory-ended',
    status: 409,
    title: 'Traject is beëindigd',
    detail: () => 'Dit traject is beëindigd. Heropen het eerst, of start een nieuw traject.',
  },
} as const satisfies Record<TrajectoryState, RefusalKind>;
