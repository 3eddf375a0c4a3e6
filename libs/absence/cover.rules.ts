import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addDays, addWeeks, addWorkingDays, subtractWorkingDays } from '#kernel/calendar.rules.js';
import type { SettingValues } from '#kernel/settings.rules.js';
import { chained, firstWorkingDay, since, type Span, without } from './period.rules.js';
import { proposesTransfer } from './substitution.rules.js';

export const coverReasons = ['absence', 'leaving', 'closed', 'longSubstitution'] as const;
/** Away; leaving for good; an account that was closed for a while; or a substitution that lasts too long. */
export type CoverReason = (typeof coverReasons)[number];

/** What decides whether a colleague's participants can reach somebody. */
export interface CoverFacts {
  readonly active: boolean;
  /** The last day at work. */
  readonly leavesOn: CalendarDate | null;
  /** Running trajectories of which they are the contact person. */
  readonly cases: number;
  readonly absences: readonly Span[];
  readonly substitutions: readonly {
    readonly from: CalendarDate;
    readonly until: CalendarDate;
    /** The days on which the substitute is not here either. */
    readonly away: readonly Span[];
  }[];
}

export interface Need {
  readonly reason: CoverReason;
  /** The first day on which nobody can be reached, or on which the substitution has lasted too long. */
  readonly firstDay: CalendarDate;
  /** The last of those days, as far as it is known. */
  readonly until: CalendarDate | null;
}

type CoverNorms = Pick<
  SettingValues,
  'substitutionWeeks' | 'coverAheadWeeks' | 'coverRemindWorkingDays' | 'coverWorkingDays'
>;

/** While nobody knows how long it will take, cover is arranged from week to week. */
const OPEN_AHEAD_WEEKS = 1;

/** The days from today on for which nobody is there: neither the colleague, nor a substitute who is here. */
export function uncovered(
  { active, absences, substitutions }: CoverFacts,
  today: CalendarDate,
): readonly Span[] {
  const away = active ? since(absences, today) : [{ from: today, until: null }];
  return without(
    away,
    substitutions.flatMap((one) => without([one], one.away)),
  ).sort((one, other) => one.from.localeCompare(other.from));
}

/** The first working day of a gap, and the day on which the lead is asked to fill it. */
function gapsToCome(facts: CoverFacts, today: CalendarDate, { coverAheadWeeks }: CoverNorms) {
  return uncovered(facts, today).flatMap((gap) => {
    const firstDay = firstWorkingDay(gap);
    const ahead = gap.until === null ? OPEN_AHEAD_WEEKS : coverAheadWeeks;
    return firstDay ? [{ firstDay, until: gap.until, comesUpOn: addWeeks(firstDay, -ahead) }] : [];
  });
}

const leavingComesUpOn = (leavesOn: CalendarDate, { coverAheadWeeks }: CoverNorms): CalendarDate =>
  addWeeks(leavesOn, -coverAheadWeeks);

/** The substitutions in a row, whoever substitutes, that are not over and last longer than a substitution should. */
const tooLong = ({ substitutions }: CoverFacts, today: CalendarDate, { substitutionWeeks }: CoverNorms) =>
  chained(substitutions).find((chain) => chain.until >= today && proposesTransfer(chain, substitutionWeeks));

/** What a team lead is asked to arrange for a colleague today. A colleague without cases leaves nobody. */
export function needsOf(facts: CoverFacts, today: CalendarDate, norms: CoverNorms): Need[] {
  if (facts.cases === 0) return [];
  const { leavesOn, active } = facts;
  const gap = gapsToCome(facts, today, norms).find(({ comesUpOn }) => comesUpOn <= today);
  const long = tooLong(facts, today, norms);
  return [
    // Who leaves does not come back: their cases go to others, a substitute is not enough.
    ...(leavesOn && leavingComesUpOn(leavesOn, norms) <= today
      ? [{ reason: 'leaving' as const, firstDay: addDays(leavesOn, 1), until: null }]
      : []),
    ...(gap
      ? [
          {
            reason: active ? ('absence' as const) : ('closed' as const),
            firstDay: gap.firstDay,
            until: gap.until,
          },
        ]
      : []),
    ...(long
      ? [
          {
            reason: 'longSubstitution' as const,
            firstDay: addWeeks(long.from, norms.substitutionWeeks),
            until: long.until,
          },
        ]
      : []),
  ];
}

/** The next day on which, by the passing of time alone, there may be something else to arrange. */
export function looksAgainOn(facts: CoverFacts, today: CalendarDate, norms: CoverNorms): CalendarDate | null {
  const days = [
    ...gapsToCome(facts, today, norms).map(({ comesUpOn }) => comesUpOn),
    ...(facts.leavesOn ? [leavingComesUpOn(facts.leavesOn, norms)] : []),
    ...[...facts.absences, ...facts.substitutions].flatMap(({ until }) => (until ? [addDays(until, 1)] : [])),
  ];
  return days.filter((day) => day > today).sort()[0] ?? null;
}

export interface CoverTerms {
  /** The lead is reminded. */
  readonly remindOn: CalendarDate;
  /** It must have been arranged; else the manager hears of it. */
  readonly dueOn: CalendarDate;
}

const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);

/** Working days after it was raised, or just before the first day itself when that is still far away. */
export function termsOf(
  { reason, firstDay }: Need,
  raisedOn: CalendarDate,
  { coverRemindWorkingDays, coverWorkingDays }: CoverNorms,
): CoverTerms | null {
  if (reason === 'longSubstitution') return null;
  const dueOn = later(addWorkingDays(raisedOn, coverWorkingDays), subtractWorkingDays(firstDay, 1));
  const remindOn = later(
    addWorkingDays(raisedOn, coverRemindWorkingDays),
    subtractWorkingDays(firstDay, 1 + coverWorkingDays),
  );
  return { remindOn: remindOn < dueOn ? remindOn : dueOn, dueOn };
}
