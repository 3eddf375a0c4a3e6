import type { Day } from './calendar.js';
import { dayOf, onTheWall } from './calendar.js';

/** Two teams with their coaches and leads, and the manager of all. */
export const names = ['anna', 'bram', 'dirk', 'carla', 'els', 'mia'] as const;
export type Name = (typeof names)[number];

export const teamOf: Readonly<Record<Name, 'north' | 'south' | null>> = {
  anna: 'north',
  bram: 'north',
  dirk: 'north',
  carla: 'south',
  els: 'south',
  mia: null,
};
export const leads: readonly Name[] = ['dirk', 'els'];
export const manager: Name = 'mia';
/** Who can be a contact person: coaches and team leads. */
export const contactPeople = names.filter((name) => name !== manager);

export const stages = ['diagnose', 'ontwikkeling', 'scholing', 'plaatsing', 'nazorg'] as const;
export type Stage = (typeof stages)[number];

export interface Task {
  owner: Name;
  open: boolean;
}

/** One trajectory of the participant. */
export interface Case {
  state: 'running' | 'suspended' | 'ended';
  stage: Stage;
  /** Everybody who was contact person, in order; of an ended case the last one still. */
  contacts: Name[];
  version: number;
  endedOn: Day | null;
  referred: boolean;
  tasks: Task[];
  journal: string[];
}

export type OfferState = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

export interface Offer {
  /** Which case. */
  of: number;
  from: Name;
  to: Name;
  state: OfferState;
  reminded: boolean;
  escalated: boolean;
  version: number;
}

/** A job of a handover that is owed. */
export interface Message {
  job: 'tellReceiver' | 'tellSender' | 'tellParticipant' | 'tellReferrer' | 'remind' | 'escalate' | 'expire';
  offer: number;
  about: OfferState | null;
  /** The working day on which it is due at eight; null: at once. */
  dueOn: Day | null;
}

export interface Told {
  kind: string;
  to: Name | 'participant' | 'consultant';
  offer: number;
}

export interface Substitution {
  absent: Name;
  substitute: Name;
  from: Day;
  until: Day;
}

/** All that the promise is about, of one participant. */
export interface World {
  /** Milliseconds since 1970. */
  now: number;
  cases: Case[];
  offers: Offer[];
  owed: Message[];
  /** Delivered before; the queue may bring them again. */
  delivered: Message[];
  told: Told[];
  substitutions: Substitution[];
}

export const today = ({ now }: World): Day => dayOf(now);

export const contactOf = ({ contacts }: Case): Name => contacts.at(-1)!;

/** The case that says who may see the participant: the one that runs, or else the last one. */
export const caseOfNow = ({ cases }: World): number => cases.length - 1;

export const openOffer = ({ offers }: World, of: number): number =>
  offers.findIndex((offer) => offer.of === of && offer.state === 'offered');

export const substitutesOf = (world: World, absent: Name): Name[] => [
  ...new Set(
    world.substitutions
      .filter((one) => one.absent === absent && one.from <= today(world) && today(world) <= one.until)
      .map(({ substitute }) => substitute),
  ),
];

export const isDue = (world: World, { dueOn }: Message): boolean =>
  dueOn === null || `${dueOn} 08:00` <= onTheWall(world.now);

export const sameMessage = (one: Message, other: Message): boolean =>
  one.job === other.job && one.offer === other.offer && one.about === other.about;

/** What comes of it: another world, or no with one of these answers, of which HTTP has the numbers. */
export type Foretold = { readonly world: World } | { readonly refused: readonly number[] };

/** Another world, in which this was changed. */
export function after(world: World, change: (next: World) => void): Foretold {
  const next = structuredClone(world);
  change(next);
  return { world: next };
}

/** The world that comes of it; when it was refused, the one that was. */
export const worldAfter = (foretold: Foretold, world: World): World =>
  'world' in foretold ? foretold.world : world;
