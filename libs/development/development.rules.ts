import type { Actor } from '#kernel/actor.js';
import type { RefusalKind } from '#kernel/refusal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import type { Sight } from '#participant/participant-visibility.rules.js';
import { asCareTeam, canView } from '#participant/participant-visibility.rules.js';
import type { LockedTrajectory, TrajectoryState } from '#trajectory/trajectory.rules.js';
import { stateRefusals } from '#trajectory/trajectory.rules.js';

const open = ['running', 'suspended'] as const;

/** What is recorded of somebody's development, and in which states of the trajectory. */
const work = {
  assess: open,
  requestUwvAdvice: open,
  planActions: open,
  assignWorkPlace: open,
  addIndication: open,
  addProvision: open,
} as const satisfies Record<string, readonly TrajectoryState[]>;
export type DevelopmentWork = keyof typeof work;
export const developmentWorkNames = Object.keys(work) as DevelopmentWork[];

type Worker = Pick<Actor, 'permissions'>;

/** Whose case it is, and that it runs, is asked before. */
export const develops = ({ permissions }: Worker): boolean => permissions.has('development.write');

/** Whoever helps the participant records: contact person, substitute, team, and the specialists who are involved. */
export const mayDevelop = (actor: Actor, sight: Sight): boolean =>
  develops(actor) && canView(asCareTeam(actor), sight);

/** Who reads what was measured: who helps the participant, and nobody for overview. */
export const readsAssessments = (actor: Actor, sight: Sight): boolean => canView(asCareTeam(actor), sight);

/** What somebody who helps can begin now, by the state of the trajectory. */
export const developmentFor = (actor: Worker, state: TrajectoryState): DevelopmentWork[] =>
  develops(actor)
    ? developmentWorkNames.filter((name) => (work[name] as readonly TrajectoryState[]).includes(state))
    : [];

/** A case whose row this transaction holds, with who has to do with it. */
export interface HeldCase extends LockedTrajectory {
  readonly sight: Sight;
}

/** Refuses what is not this actor's to do, or what the state of the trajectory forbids. */
export function requireDevelopment(
  asked: DevelopmentWork,
  actor: Actor,
  { sight, state }: Pick<HeldCase, 'sight' | 'state'>,
): void {
  if (!canView(actor, sight)) throw new Refusal(refusals.notFound);
  if (!mayDevelop(actor, sight)) throw new Refusal(stepRefusals.notYours);
  if (!developmentFor(actor, state).includes(asked)) throw new Refusal(stateRefusals[state]);
}

export const developmentRefusals = {
  inFuture: {
    code: 'date-in-future',
    status: 422,
    title: 'Datum klopt niet',
    detail: ({ date }) => `De ${date} ligt in de toekomst.`,
  },
  before: {
    code: 'date-too-early',
    status: 422,
    title: 'Datum klopt niet',
    detail: ({ date, than }) => `De ${date} ligt vóór de ${than}.`,
  },
} as const satisfies Record<string, RefusalKind>;

/** What happened is recorded once it has. `date` names it in Dutch. */
export function requireNotInFuture(date: string, on: string | null | undefined, today: string): void {
  if (on && on > today) throw new Refusal(developmentRefusals.inFuture, { date });
}

/** One thing follows the other. Both are named in Dutch. */
export function requireInOrder(
  [than, from]: readonly [string, string],
  [date, to]: readonly [string, string | null | undefined],
): void {
  if (to && to < from) throw new Refusal(developmentRefusals.before, { date, than });
}

/** What was known, with what is asked instead; what was left out stays. */
export const changed = <Known extends object>(known: Known, asked: Partial<Known>): Known => ({
  ...known,
  ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
});
