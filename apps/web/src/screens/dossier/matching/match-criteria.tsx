import { Check, CircleHelp, X } from 'lucide-react';
import { Badge } from '../../../parts/badge.js';
import { matching as words } from '../../../words/words.js';
import type { MatchCriterion } from './matching-query.js';

const signs = { fits: Check, doesNotFit: X, unknown: CircleHelp } as const;
const toneOf = ({ outcome, hard }: MatchCriterion): string =>
  outcome === 'doesNotFit' ? (hard ? 'bad' : 'warn') : outcome === 'fits' ? 'good' : 'plain';

interface Counted {
  readonly criteria: readonly MatchCriterion[];
  readonly conflicts: number;
  readonly fits: number;
}

/** How much is in the way, and how much fits: what the list is ordered by. */
export function MatchCounts({ criteria, conflicts, fits }: Counted) {
  // What is not known may still turn out to be in the way.
  const known = criteria.every(({ hard, outcome }) => !hard || outcome !== 'unknown');
  return (
    <>
      {conflicts > 0 ? (
        <Badge tone="bad">{words.conflicts(conflicts)}</Badge>
      ) : (
        <Badge tone={known ? 'good' : 'plain'}>{known ? words.noConflicts : words.noKnownConflicts}</Badge>
      )}
      <Badge>{words.fits(fits, criteria.length)}</Badge>
    </>
  );
}

/** What is in the way in full; of the rest the outcome, and why for who asks. */
export function MatchCriteria({ criteria, of }: { criteria: readonly MatchCriterion[]; of: string }) {
  const inTheWay = criteria.filter(({ hard, outcome }) => hard && outcome === 'doesNotFit');
  return (
    <div className="match-why">
      <InTheWay criteria={inTheWay} />
      <ul className="match-signs">
        {criteria
          .filter((criterion) => !inTheWay.includes(criterion))
          .map((criterion) => (
            <li key={criterion.criterion} className={`match-sign ${toneOf(criterion)}`}>
              <Sign criterion={criterion} />
              {words.criteria[criterion.criterion]}
              <span className="visually-hidden">: {words.outcomes[criterion.outcome]}</span>
            </li>
          ))}
      </ul>
      <details className="match-explained">
        <summary>
          {words.explain}
          <span className="visually-hidden">{words.explainOf(of)}</span>
        </summary>
        <ul>
          {criteria.map((criterion) => (
            <li key={criterion.criterion} className="match-line">
              <span className={`match-sign ${toneOf(criterion)}`}>
                <Sign criterion={criterion} />
                <span className="visually-hidden">{words.outcomes[criterion.outcome]}</span>
              </span>
              <span>
                <strong className="sentence-case">{words.criteria[criterion.criterion]}</strong>{' '}
                {criterion.because}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** The sentences of what stands in the way. */
export function InTheWay({ criteria }: { criteria: readonly MatchCriterion[] }) {
  if (criteria.length === 0) return null;
  return (
    <ul className="match-conflicts">
      {criteria.map((criterion) => (
        <li key={criterion.criterion} className="match-line">
          <span className="match-sign bad">
            <Sign criterion={criterion} />
            <span className="visually-hidden">{words.outcomes.doesNotFit}</span>
          </span>
          <span>{criterion.because}</span>
        </li>
      ))}
    </ul>
  );
}

function Sign({ criterion: { outcome } }: { criterion: MatchCriterion }) {
  const Icon = signs[outcome];
  return <Icon className="icon" aria-hidden />;
}
