import type { CalendarDate } from '#kernel/calendar.rules.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ReachabilityFacts extends Named {
  readonly here: boolean;
  /** The last day of an absence today; null when it is unknown, or there is none. */
  readonly awayUntil: CalendarDate | null;
  /** Who substitutes for them today and is here. */
  readonly substitutes: readonly (Named & { readonly until: CalendarDate })[];
  /** Of the team, as far as they are here. */
  readonly leads: readonly Named[];
  readonly managers: readonly Named[];
}

export const reachedAs = ['contactPerson', 'substitute', 'teamLead', 'manager'] as const;

export interface Reachable extends Named {
  readonly as: (typeof reachedAs)[number];
}

/**
 * Who answers for a contact person today: they themselves, else who substitutes for them, else who leads the team,
 * else a manager. With a manager at work there is always somebody.
 */
export function reachableFor({
  here,
  substitutes,
  leads,
  managers,
  ...self
}: ReachabilityFacts): Reachable[] {
  const inOrder: readonly [Reachable['as'], readonly Named[]][] = [
    ['contactPerson', here ? [self] : []],
    ['substitute', substitutes],
    ['teamLead', leads],
    ['manager', managers],
  ];
  const [as, found] = inOrder.find(([, people]) => people.length > 0) ?? (['manager', []] as const);
  return found.map(({ id, name }) => ({ id, name, as }));
}
