/** A case that must get another contact person. */
export interface CaseToDivide {
  readonly id: string;
  /** What it weighs, in points. */
  readonly points: number;
  /** Colleagues who were its contact person before. */
  readonly contactPeople: readonly string[];
  /** Colleagues who worked along before. */
  readonly involved: readonly string[];
}

/** A colleague who may get some, with the points that still fit under the ceiling. */
export interface Receiver {
  readonly id: string;
  readonly room: number;
}

export const whys = ['wasContactPerson', 'wasInvolved', 'mostRoom', 'chosen', 'noRoom', 'onOffer'] as const;
export type Why = (typeof whys)[number];

export interface Division {
  readonly id: string;
  /** Null when nobody has room for it. */
  readonly toUserId: string | null;
  readonly why: Extract<Why, 'wasContactPerson' | 'wasInvolved' | 'mostRoom' | 'noRoom'>;
}

type Known = 'contactPeople' | 'involved';
const turns: readonly { readonly known: Known | null; readonly why: Division['why'] }[] = [
  { known: 'contactPeople', why: 'wasContactPerson' },
  { known: 'involved', why: 'wasInvolved' },
  { known: null, why: 'mostRoom' },
];

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : Number(one.id > other.id);

/**
 * Divides cases over receivers: first to who was contact person before, then to who was involved, then to who has most
 * room; of two alike to the first by id. Heavy cases first, so that the light ones fill what is left. Nobody gets more
 * than fits: what fits nowhere goes to nobody. The order in which they are given makes no difference.
 */
export function divide(cases: readonly CaseToDivide[], receivers: readonly Receiver[]): Division[] {
  const room = new Map([...receivers].sort(byId).map(({ id, room: left }) => [id, left]));
  const heavyFirst = [...cases].sort((one, other) => other.points - one.points || byId(one, other));
  const divided = new Map<string, Division>();
  for (const { known, why } of turns) {
    for (const theCase of heavyFirst) {
      if (divided.has(theCase.id)) continue;
      const among = [...room].filter(
        ([id, left]) => left >= theCase.points && (known === null || theCase[known].includes(id)),
      );
      const [best] = among.sort(([, one], [, other]) => other - one);
      if (!best) continue;
      room.set(best[0], best[1] - theCase.points);
      divided.set(theCase.id, { id: theCase.id, toUserId: best[0], why });
    }
  }
  return cases.map(({ id }) => divided.get(id) ?? { id, toUserId: null, why: 'noRoom' });
}
