import { Link } from '@tanstack/react-router';
import { Badge } from '../../../parts/badge.js';
import { useMay } from '../../../session/session.js';
import { placement as words } from '../../../words/words.js';
import { InstrumentList } from './instrument-list.js';
import { PlacementFacts } from './placement-facts.js';
import type { Placement } from './placement-query.js';
import { PlacementSteps } from './placement-steps.js';

const tones = {
  proposed: 'info',
  started: 'good',
  notMatched: 'plain',
  endedEarly: 'warn',
  ended: 'plain',
} as const;

/** One proposal or placement: the work and where, how it stands, what was agreed, and its instruments. */
export function PlacementCard({ placement }: { placement: Placement }) {
  const { employer, functionTitle, state, instruments } = placement;
  const register = useMay('employer.view');
  return (
    <article className={`panel stack placement ${state}`} aria-label={words.at(functionTitle, employer.name)}>
      <header className="placement-head">
        <div>
          <h3>{functionTitle}</h3>
          {register ? (
            <Link to="/werkgevers/$employerId" params={{ employerId: employer.id }}>
              {employer.name}
            </Link>
          ) : (
            employer.name
          )}
        </div>
        <Badge tone={tones[state]}>{words.states[state]}</Badge>
      </header>
      <PlacementFacts placement={placement} />
      {instruments.length > 0 && <InstrumentList placement={placement} />}
      <PlacementSteps placement={placement} />
    </article>
  );
}
