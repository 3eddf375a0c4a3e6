import type { Actor } from '#kernel/actor.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import type { Sight } from '#participant/participant-visibility.rules.js';
import { asCareTeam, canView } from '#participant/participant-visibility.rules.js';
import type { LockedTrajectory, TrajectoryState } from '#trajectory/trajectory.rules.js';
import { stateRefusals } from '#trajectory/trajectory.rules.js';

/** With whom a contact or an appointment is. */
export const contactParties = {
  participant: 'de deelnemer',
  employer: 'de werkgever',
  referrer: 'de verwijzer',
  family: 'familie',
  other: 'een ander',
} as const;
export type ContactParty = keyof typeof contactParties;
export const contactPartyCodes = Object.keys(contactParties) as ContactParty[];

/** What is added to a case day by day. A note can follow the end: people call afterwards as well. */
const casework = {
  addNote: ['running', 'suspended', 'ended'],
  addTask: ['running', 'suspended'],
  addAppointment: ['running', 'suspended'],
} as const satisfies Record<string, readonly TrajectoryState[]>;
export type Casework = keyof typeof casework;
export const caseworkNames = Object.keys(casework) as Casework[];

/** Whoever helps the participant works on the case: contact person, substitute, team, involved colleague. */
export const mayWork = (actor: Actor, sight: Sight): boolean =>
  actor.permissions.has('casework.write') && canView(asCareTeam(actor), sight);

/** Who reads what was said: who helps the participant, and nobody for overview. */
export const readsNotes = (actor: Actor, sight: Sight): boolean => canView(asCareTeam(actor), sight);

/** What who works on a case can add to it now. */
export const caseworkFor = (
  { permissions }: Pick<Actor, 'permissions'>,
  state: TrajectoryState,
): Casework[] =>
  permissions.has('casework.write')
    ? caseworkNames.filter((name) => (casework[name] as readonly TrajectoryState[]).includes(state))
    : [];

/** A case whose row this transaction holds, with who has to do with it. */
export interface HeldCase extends LockedTrajectory {
  readonly sight: Sight;
}

/** Refuses what is not this actor's to do, or what the state of the trajectory forbids. */
export function requireCasework(
  work: Casework,
  actor: Actor,
  { sight, state }: Pick<HeldCase, 'sight' | 'state'>,
): void {
  if (!canView(actor, sight)) throw new Refusal(refusals.notFound);
  if (!mayWork(actor, sight)) throw new Refusal(stepRefusals.notYours);
  if (!caseworkFor(actor, state).includes(work)) throw new Refusal(stateRefusals[state]);
}
