import { formatDay, formatMoment } from '../../parts/dates.js';
import { handovers as words, offer } from '../../words/words.js';
import type { Handover } from './handover-query.js';

interface Moment {
  what: string;
  when: string;
  /** Has happened, and is not still to come. */
  past: boolean;
}

/** What happened to it, and as long as nobody answered, what will. */
export function HandoverCourse({ handover }: { handover: Handover }) {
  const {
    state,
    offeredAt,
    escalateOn,
    expiresOn,
    workingDaysLeft,
    escalated,
    closedAt,
    reason,
    aboveCeilingReason,
  } = handover;
  const moments: Moment[] = [{ what: words.courseOffered, when: formatMoment(offeredAt), past: true }];
  if (escalated) moments.push({ what: words.courseEscalated, when: formatDay(escalateOn), past: true });
  if (state === 'offered') {
    if (!escalated)
      moments.push({ what: words.courseAnswer, when: words.before(formatDay(escalateOn)), past: false });
    const left = workingDaysLeft === null ? '' : ` · ${words.left(workingDaysLeft)}`;
    moments.push({ what: words.courseExpires, when: `${formatDay(expiresOn)}${left}`, past: false });
  } else {
    const closer = handover.closedBy?.name ?? '';
    moments.push({ what: words.closedBy[state]!(closer), when: formatMoment(closedAt), past: true });
  }
  return (
    <section className="panel">
      <h2>{words.course}</h2>
      <ol className="course">
        {moments.map(({ what, when, past }) => (
          <li key={what} className={past ? 'past' : 'to-come'}>
            <span>{what}</span>
            <span className="small soft">{when}</span>
          </li>
        ))}
      </ol>
      {aboveCeilingReason && (
        <div className="handover-reason">
          <h3>{offer.aboveGiven}</h3>
          <p className="written">{aboveCeilingReason}</p>
        </div>
      )}
      {reason && (
        <div className="handover-reason">
          <h3>{words.reason}</h3>
          <p className="written">{reason}</p>
        </div>
      )}
    </section>
  );
}
