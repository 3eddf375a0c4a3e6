import type { ReactNode } from 'react';
import { Badge } from '../../../parts/badge.js';
import { formatDate } from '../../../parts/dates.js';
import { matching as words } from '../../../words/words.js';
import { MatchCounts, MatchCriteria } from './match-criteria.js';
import type { MatchCriterion, PlaceMatch } from './matching-query.js';

interface MatchFrameProps {
  /** Who or what this is, in words. */
  readonly name: string;
  readonly title: ReactNode;
  readonly facts: ReactNode;
  readonly match: {
    readonly criteria: readonly MatchCriterion[];
    readonly conflicts: number;
    readonly fits: number;
    readonly placement: PlaceMatch['placement'];
  };
  readonly action: ReactNode;
}

const tones = {
  proposed: 'info',
  started: 'good',
  notMatched: 'plain',
  endedEarly: 'warn',
  ended: 'plain',
} as const;

/** One line of a match list, the same from both sides. */
export function MatchFrame({ name, title, facts, match, action }: MatchFrameProps) {
  const { criteria, placement } = match;
  return (
    <article className="match" aria-label={name}>
      <header className="match-head">
        <div>
          <h3>{title}</h3>
          {facts}
        </div>
        <div className="match-counts">
          <MatchCounts {...match} />
        </div>
      </header>
      {placement && (
        <p className="match-earlier">
          <Badge tone={tones[placement.state]}>
            {words.earlier[placement.state](formatDate(placement.proposedOn))}
          </Badge>
          {placement.endReason && <span className="small soft">{words.because(placement.endReason)}</span>}
        </p>
      )}
      <div className="match-body">
        <MatchCriteria criteria={criteria} of={name} />
        {action}
      </div>
    </article>
  );
}
