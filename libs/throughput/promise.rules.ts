import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { workingDaysUntil } from '#kernel/calendar.rules.js';

/** So many offers that were made on one day and accepted on another. */
export interface Acceptances {
  readonly offeredOn: CalendarDate;
  readonly acceptedOn: CalendarDate;
  readonly count: number;
}

/** What was counted of one team in a period. */
export interface PromiseCounts {
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly participants: number;
  readonly changes: number;
  readonly backAndForth: number;
  /** Days that participants had a contact person, added up; and those on which somebody stood in for that one. */
  readonly days: number;
  readonly substitutedDays: number;
  readonly gaps: number;
  readonly acceptances: readonly Acceptances[];
}

/** How the promise of one contact person is kept. Null: there is nothing to say it of. */
export interface PromiseFigures {
  /** Participants with a running trajectory, on at least one day. */
  readonly participants: number;
  /** Changes from one contact person to another. */
  readonly changes: number;
  readonly changesPerParticipant: number | null;
  readonly accepted: number;
  /** Working days from offer to acceptance. */
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  /** Changes back to somebody who was the contact person shortly before. */
  readonly backAndForth: number;
  readonly substitutedDays: number;
  /** Of all days, in per cent. */
  readonly substitutedShare: number | null;
  /** Stretches of time, however short, in which a running trajectory had no contact person. */
  readonly gaps: number;
}

/** The smallest value that at least this share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

export function figuresOf(counts: Omit<PromiseCounts, 'teamId' | 'teamName'>): PromiseFigures {
  const { participants, changes, backAndForth, days, substitutedDays, gaps } = counts;
  const waits = counts.acceptances.flatMap(({ offeredOn, acceptedOn, count }) =>
    Array<number>(count).fill(workingDaysUntil(offeredOn, acceptedOn)),
  );
  return {
    participants,
    changes,
    changesPerParticipant: participants > 0 ? rounded(changes / participants) : null,
    accepted: waits.length,
    medianDays: percentile(waits, 0.5),
    p90Days: percentile(waits, 0.9),
    backAndForth,
    substitutedDays,
    substitutedShare: days > 0 ? rounded((100 * substitutedDays) / days) : null,
    gaps,
  };
}

const sum = (all: readonly PromiseCounts[], of: (counts: PromiseCounts) => number): number =>
  all.reduce((total, counts) => total + of(counts), 0);

/** All teams together: each participant is of one team. */
export const together = (all: readonly PromiseCounts[]): PromiseFigures =>
  figuresOf({
    participants: sum(all, ({ participants }) => participants),
    changes: sum(all, ({ changes }) => changes),
    backAndForth: sum(all, ({ backAndForth }) => backAndForth),
    days: sum(all, ({ days }) => days),
    substitutedDays: sum(all, ({ substitutedDays }) => substitutedDays),
    gaps: sum(all, ({ gaps }) => gaps),
    acceptances: all.flatMap(({ acceptances }) => acceptances),
  });

/** In a group that is smaller, figures could be about somebody. */
export const SMALL = 5;

/** Whether figures may be shown: to who may open the dossiers always, to others not of a small group. */
export const mayShow = ({ permissions }: Pick<Actor, 'permissions'>, participants: number): boolean =>
  permissions.has('participant.view') || participants === 0 || participants >= SMALL;
