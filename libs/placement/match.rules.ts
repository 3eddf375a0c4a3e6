import type { CalendarDate } from '#kernel/calendar.rules.js';
import { availability } from './match-availability.rules.js';
import { hours } from './match-hours.rules.js';
import { limits } from './match-limits.rules.js';
import type { Judgement, Seeker, Work } from './match-judgement.rules.js';
import { language, sector, tasks } from './match-work.rules.js';
import { travel } from './match-travel.rules.js';

type Rule = (seeker: Seeker, work: Work, today: CalendarDate) => Judgement;

/** In the order in which one reads them: what somebody can do comes before what they like. */
const rules = {
  limits: { hard: true, of: limits },
  language: { hard: true, of: language },
  hours: { hard: true, of: hours },
  travel: { hard: true, of: travel },
  availability: { hard: true, of: availability },
  tasks: { hard: false, of: tasks },
  sector: { hard: false, of: sector },
} as const satisfies Record<string, { hard: boolean; of: Rule }>;
export type Criterion = keyof typeof rules;
export const criteria = Object.keys(rules) as Criterion[];

export interface JudgedCriterion extends Judgement {
  readonly criterion: Criterion;
  /** It stands in the way; of the others it is only not what was wished. */
  readonly hard: boolean;
}

export interface Match {
  readonly criteria: readonly JudgedCriterion[];
  /** Hard criteria that do not fit. */
  readonly conflicts: number;
  readonly fits: number;
}

/** How somebody and some work go together, with for each criterion why. What is not known is neither yes nor no. */
export function matchOf(seeker: Seeker, work: Work, today: CalendarDate): Match {
  const judged = criteria.map((criterion) => {
    const { hard, of } = rules[criterion];
    return { criterion, hard, ...(of as Rule)(seeker, work, today) };
  });
  return {
    criteria: judged,
    conflicts: judged.filter(({ hard, outcome }) => hard && outcome === 'doesNotFit').length,
    fits: judged.filter(({ outcome }) => outcome === 'fits').length,
  };
}

type Rank = Pick<Match, 'conflicts' | 'fits'>;

/** What conflicts least first, then what fits most. There is no other score. */
export const byMatch = (one: Rank, other: Rank): number =>
  one.conflicts - other.conflicts || other.fits - one.fits;
