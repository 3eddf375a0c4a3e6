import type { Actor } from '#kernel/actor.js';
import type { RefusalKind } from '#kernel/refusal.js';
import { Refusal } from '#kernel/refusal.js';
import { leadsTeam } from '#trajectory/trajectory.rules.js';

/** When a colleague works, and when they can be called then. */
export interface WorkingWeek {
  /** ISO days of the week: 1 is Monday. */
  readonly workingDays: readonly number[];
  /** Local times, `hh:mm`; null: all day. */
  readonly reachableFrom: string | null;
  readonly reachableUntil: string | null;
}

/** One's own week, and of the team by who leads it. How much somebody carries at most is not theirs to change. */
export const mayChangeWeek = (actor: Actor, { id, teamId }: { id: string; teamId: string | null }): boolean =>
  actor.permissions.has('workingWeek.change') && (actor.userId === id || leadsTeam(actor, teamId));

export const workingWeekRefusals = {
  timesIncomplete: {
    code: 'reachable-times-incomplete',
    status: 422,
    title: 'Eén tijd ontbreekt',
    detail: () =>
      'Vul in vanaf en tot hoe laat u bereikbaar bent, of laat beide leeg: dan is het de hele dag.',
  },
  timesReversed: {
    code: 'reachable-times-reversed',
    status: 422,
    title: 'Tijden kloppen niet',
    detail: () => 'De eindtijd ligt niet na de begintijd.',
  },
} as const satisfies Record<string, RefusalKind>;

export function checkWeek({ reachableFrom, reachableUntil }: WorkingWeek): void {
  if ((reachableFrom === null) !== (reachableUntil === null)) {
    throw new Refusal(workingWeekRefusals.timesIncomplete);
  }
  if (reachableFrom !== null && reachableUntil! <= reachableFrom) {
    throw new Refusal(workingWeekRefusals.timesReversed);
  }
}

const names = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const EVERY_WEEKDAY = '1,2,3,4,5';

/** "werkt ma, di en do, bereikbaar van 09:00 tot 12:00"; nothing of who is there all week. */
export function weekInWords({ workingDays, reachableFrom, reachableUntil }: WorkingWeek): string | null {
  const days = [...workingDays].sort();
  const said = [
    ...(days.join() === EVERY_WEEKDAY ? [] : [`werkt ${listed(days.map((day) => names[day - 1]!))}`]),
    ...(reachableFrom ? [`bereikbaar van ${reachableFrom} tot ${reachableUntil}`] : []),
  ];
  return said.length > 0 ? said.join(', ') : null;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
