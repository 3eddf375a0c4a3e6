import { Badge } from '../../../parts/badge.js';
import { formatDate, formatDay } from '../../../parts/dates.js';
import { DueBadge } from '../../../parts/due-badge.js';
import { useWords } from '../../../words/words.js';
import type { CheckIn } from './aftercare-query.js';

const tones = { stable: 'good', signals: 'warn', relapse: 'bad' } as const;

/** One check-in: when, with whom was spoken, and what came of it. */
export function CheckInCard({ checkIn }: { checkIn: CheckIn }) {
  const { aftercare: words } = useWords();
  const { months, dueOn, state, outcome, remark, concludedBy, concludedAt } = checkIn;
  return (
    <article className={`panel stack check-in ${state}`} aria-label={words.checkIn(months)}>
      <header className="check-in-head">
        <div>
          <h3>{words.checkIn(months)}</h3>
          <p className="small soft">{words.before(formatDay(dueOn))}</p>
        </div>
        {state === 'planned' && <DueBadge on={dueOn} soon />}
        {state === 'cancelled' && <Badge>{words.cancelled}</Badge>}
        {outcome && <Badge tone={tones[outcome]}>{words.outcomes[outcome]}</Badge>}
      </header>
      {remark && <p className="note-said">{remark}</p>}
      {concludedBy && (
        <p className="small soft">{words.concludedBy(concludedBy.name, formatDate(concludedAt))}</p>
      )}
    </article>
  );
}
