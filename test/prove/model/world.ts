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

interface Owed {
  /** The day on which it is due at eight; null: at once. */
  dueOn: Day | null;
}

/** A job of a handover. */
export interface HandoverMessage extends Owed {
  job: 'tellReceiver' | 'tellSender' | 'tellParticipant' | 'tellReferrer' | 'remind' | 'escalate' | 'expire';
  offer: number;
  about: OfferState | null;
}

/** The cover of a colleague is looked at, or somebody is told that it still waits. */
export interface CoverMessage extends Owed {
  job: 'review' | 'remindOfCover' | 'escalateCover';
  of: Name;
  /** Which look, or which need, of this colleague. */
  nth: number;
}

/** A caseload transfer runs, or people outside are told of it. */
export interface TransferMessage extends Owed {
  job: 'run' | 'tellParticipantOfTransfer' | 'tellReferrerOfTransfer';
  transfer: number;
}

/** A job that is owed. */
export type Message = HandoverMessage | CoverMessage | TransferMessage;

export interface Told {
  kind: string;
  to: Name | 'participant' | 'consultant';
  /** Null: of a transfer. */
  offer: number | null;
}

export interface Absence {
  of: Name;
  from: Day;
  /** Null while nobody knows. */
  until: Day | null;
  version: number;
}

/** Cover that a lead was asked to arrange for a colleague. */
export interface Need {
  of: Name;
  nth: number;
  raisedOn: Day;
  dueOn: Day;
  reminded: boolean;
  escalated: boolean;
  settled: boolean;
}

/** A caseload transfer, of which one case is this participant's. */
export interface Transfer {
  of: number;
  from: Name;
  to: Name;
  /** Who decided it, or prepares it. */
  by: Name;
  state: 'draft' | 'running' | 'finished' | 'cancelled';
  version: number;
  /** What is on offer when it is planned is not. */
  included: boolean;
  item:
    | 'proposed'
    | 'pending'
    | 'done'
    | 'failed'
    | 'notBegun'
    | `skipped: ${'ended' | 'contactPersonChanged' | 'onOffer'}`;
  /** How often the move was tried in vain. */
  attempts: number;
  told: boolean;
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
  absences: Absence[];
  needs: Need[];
  transfers: Transfer[];
  /** Who has cases of others besides. */
  carrying: readonly Name[];
  /** How often the cover of each was to be looked at. */
  reviews: Record<Name, number>;
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

/** What a message is about; no two are about the same. */
export function messageKey(message: Message): string {
  if ('offer' in message) return `${message.job} ${message.about} of ${message.offer}`;
  if ('transfer' in message) return `${message.job} of transfer ${message.transfer}`;
  return `${message.job} of ${message.of} ${message.nth}`;
}

export const sameMessage = (one: Message, other: Message): boolean => messageKey(one) === messageKey(other);

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
