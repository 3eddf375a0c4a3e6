import { evidenceOf } from './match-evidence.rules.js';
import type { MatchReason } from './match-reasons.rules.js';
import { reasonsOf, scoreOf } from './match-reasons.rules.js';
import type { Verdict } from './match-verdicts.rules.js';
import { verdictOf } from './match-verdicts.rules.js';
import type { PersonTraits } from './person-traits.rules.js';
import { traitsOf } from './person-traits.rules.js';
import type { PersonValues } from './person.rules.js';

export interface Match {
  verdict: Verdict;
  /** 0 to 1; orders the review queue. The verdict, not the score, decides. */
  score: number;
  reasons: MatchReason[];
}

/** Whether two records are about one person. Symmetric; the order of the two makes no difference. */
export function compareTraits(a: PersonTraits, b: PersonTraits): Match {
  const evidence = evidenceOf(a, b);
  const verdict = verdictOf(evidence);
  const reasons = reasonsOf(evidence);
  return { verdict, score: scoreOf(reasons, verdict), reasons };
}

export function compare(a: PersonValues, b: PersonValues): Match {
  return compareTraits(traitsOf(a), traitsOf(b));
}
