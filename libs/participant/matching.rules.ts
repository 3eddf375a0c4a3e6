import type { MatchEvidence } from './match-evidence.rules.js';
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
  reasons: readonly MatchReason[];
}

// Six findings of a few values each: some ten thousand answers at most, and a few hundred in practice.
const known = new Map<string, Match>();

/** Whether two records are about one person. Symmetric; the order of the two makes no difference. */
export function compareTraits(a: PersonTraits, b: PersonTraits): Match {
  const evidence = evidenceOf(a, b);
  const key = Object.values(evidence).join();
  let match = known.get(key);
  if (!match) known.set(key, (match = judge(evidence)));
  return match;
}

function judge(evidence: MatchEvidence): Match {
  const verdict = verdictOf(evidence);
  const reasons = reasonsOf(evidence);
  return Object.freeze({ verdict, score: scoreOf(reasons, verdict), reasons });
}

export function compare(a: PersonValues, b: PersonValues): Match {
  return compareTraits(traitsOf(a), traitsOf(b));
}
