import type { Stage } from '#trajectory/stage.rules.js';
import type { PlacementState } from './placement.rules.js';
import type { Match } from './match.rules.js';
import { byMatch } from './match.rules.js';

/** Stages in which somebody looks for work; in the first those alone who said what they want. */
export const lookingStages = ['ontwikkeling', 'scholing', 'plaatsing'] as const satisfies readonly Stage[];
export type LookingStage = (typeof lookingStages)[number];

/** How many places or people one list is made from; who has more narrows it. */
export const MOST_CONSIDERED = 500;

/** Where a page ends: the order and, among equals, the turn. */
export interface MatchPlace {
  readonly conflicts: number;
  readonly fits: number;
  readonly id: string;
}

interface Listed {
  readonly id: string;
  readonly match: Match;
}

/** Newest first among places; who began longest ago among people. Identifiers are made in the order of time. */
export const turns = { newest: -1, longest: 1 } as const;
export type Turn = keyof typeof turns;

const compare =
  (turn: Turn) =>
  (one: MatchPlace, other: MatchPlace): number =>
    byMatch(one, other) || turns[turn] * (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

export const placeOf = ({ id, match }: Listed): MatchPlace => ({
  conflicts: match.conflicts,
  fits: match.fits,
  id,
});

/** One page of a list in order, and where the next goes on. */
export function pageOf<One extends Listed>(
  all: readonly One[],
  turn: Turn,
  {
    after,
    limit,
    withoutConflicts,
  }: {
    readonly after: MatchPlace | null;
    readonly limit: number;
    /** Leaves out what conflicts; who asks for it sees that it is so. */
    readonly withoutConflicts: boolean;
  },
): { readonly items: One[]; readonly next: MatchPlace | null } {
  const order = compare(turn);
  const rest = all
    .filter(({ match }) => !withoutConflicts || match.conflicts === 0)
    .sort((one, other) => order(placeOf(one), placeOf(other)))
    .filter((one) => !after || order(after, placeOf(one)) < 0);
  const items = rest.slice(0, limit);
  return { items, next: rest.length > limit ? placeOf(items.at(-1)!) : null };
}

/** Whether these two can still be proposed to each other. */
export const canPropose = (placement: { readonly state: PlacementState } | null): boolean =>
  placement === null || !['proposed', 'started'].includes(placement.state);
