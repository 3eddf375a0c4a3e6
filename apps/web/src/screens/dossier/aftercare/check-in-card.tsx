import { Badge } from '../../../parts/badge.js';
import { formatDate } from '../../../parts/dates.js';
import { DueBadge } from '../../../parts/due-badge.js';
import { aftercare as words } from '../../../words/words.js';
import { FormButton } from '../development/form-button.js';
import type { CheckIn } from './aftercare-query.js';
import { ConcludeForm } from './conclude-form.js';
import { ReturnForm } from './return-form.js';
import { Sides } from './sides.js';

const tones = { stable: 'good', signals: 'warn', relapse: 'bad' } as const;

interface CheckInCardProps {
  readonly checkIn: CheckIn;
  /** It is the turn of this one. */
  readonly next: boolean;
}

/** One check-in: when, with whom was spoken, and what came of it. */
export function CheckInCard({ checkIn, next }: CheckInCardProps) {
  const { months, dueOn, state, outcome, can } = checkIn;
  const name = words.checkIn(months);
  const waits = state === 'planned' && !next && !checkIn.employerSide && !checkIn.participantSide;
  return (
    <article className={`panel stack check-in ${state}`} aria-label={name}>
      <header className="check-in-head">
        <div>
          <h3>{name}</h3>
          <p className="small soft">{words.before(formatDate(dueOn))}</p>
        </div>
        {state === 'planned' && <DueBadge on={dueOn} soon={next} />}
        {state === 'cancelled' && <Badge>{words.cancelled}</Badge>}
        {outcome && <Badge tone={tones[outcome]}>{words.outcomes[outcome]}</Badge>}
      </header>
      {waits && can.length > 0 && (
        <details className="earlier">
          <summary className="small">
            {words.recordNow} <span className="visually-hidden">{name}</span>
          </summary>
          <Sides checkIn={checkIn} />
        </details>
      )}
      {!waits && state !== 'cancelled' && <Sides checkIn={checkIn} />}
      <Outcome checkIn={checkIn} />
      {!waits && can.includes('conclude') && (
        <div className="row">
          <FormButton
            label={words.conclude}
            of={name}
            title={words.concludeOf(name)}
            kind={checkIn.employerSide && checkIn.participantSide ? 'primary' : 'secondary'}
          >
            {(close) => <ConcludeForm checkIn={checkIn} onClose={close} />}
          </FormButton>
        </div>
      )}
      {can.includes('offerReturn') && (
        <div className="row">
          <FormButton label={words.goBack} title={words.goBackTitle} kind="primary" wide>
            {(close) => <ReturnForm checkIn={checkIn} onClose={close} />}
          </FormButton>
        </div>
      )}
    </article>
  );
}

function Outcome({ checkIn: { remark, concludedBy, concludedAt } }: { checkIn: CheckIn }) {
  if (!concludedBy) return null;
  return (
    <div className="stack tight">
      {remark && <p className="note-said">{remark}</p>}
      <p className="small soft">{words.concludedBy(concludedBy.name, formatDate(concludedAt))}</p>
    </div>
  );
}
