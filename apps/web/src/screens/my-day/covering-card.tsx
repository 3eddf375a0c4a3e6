import { Link } from '@tanstack/react-router';
import { LifeBuoy } from 'lucide-react';
import { Badge } from '../../parts/badge.js';
import { daysUntil, formatDay, formatFromNow, formatTime } from '../../parts/dates.js';
import { DueBadge } from '../../parts/due-badge.js';
import { dayCover as words } from '../../words/words.js';
import { DayCard } from './day-card.js';
import { DayLine } from './day-line.js';
import type { DayCovered, DayCovering, MyDay } from './my-day-query.js';

/** Its end is near: time to pass on what happened. */
const SOON_DAYS = 7;

/** For whom the colleague at work substitutes, and which of those cases ask for something today. */
export function CoveringCard({ covering, covered }: Pick<MyDay, 'covering' | 'covered'>) {
  const begun = covering.some(({ from }) => daysUntil(from) <= 0);
  const ends = covering.some(({ after }) => after === 'nobody');
  return (
    <DayCard
      title={words.covering}
      icon={<LifeBuoy className="icon" aria-hidden />}
      tone={ends ? 'warn' : 'info'}
      total={covering.length}
      atOnce={12}
      lines={[
        ...covering.map((one) => <Covering key={one.id} covering={one} />),
        ...(begun
          ? [
              <li key="today" className="day-part">
                {covered.total > 0 ? words.asksToday : words.nothingToday}
              </li>,
            ]
          : []),
        ...covered.items.map((one) => <Covered key={one.trajectoryId} covered={one} />),
        ...(covered.total > covered.items.length
          ? [
              <li key="rest" className="day-line">
                <Link to="/caseload" search={{ view: 'substitution' }}>
                  {words.rest(covered.total - covered.items.length)}
                </Link>
              </li>,
            ]
          : []),
      ]}
    />
  );
}

function Covering({ covering: { colleague, from, until, cases, after } }: { covering: DayCovering }) {
  const begun = daysUntil(from) <= 0;
  const endsSoon = begun && daysUntil(until) <= SOON_DAYS;
  return (
    <li className="day-line">
      <span className="day-what">
        <span className="day-title">
          {begun
            ? words.for(colleague.name, formatDay(until))
            : words.forLater(colleague.name, formatDay(from), formatDay(until))}
        </span>
        <span className="day-detail">
          {begun && (
            <Link to="/caseload" search={{ view: 'substitution', contactPerson: colleague.id }}>
              {words.cases(cases)}
              <span className="visually-hidden">{words.caseloadOf(colleague.name)}</span>
            </Link>
          )}
          {(endsSoon || after === 'nobody') && <span>{words.after[after](colleague.name)}</span>}
        </span>
      </span>
      <span className="day-side">
        {!begun && <Badge>{words.begins(formatFromNow(from))}</Badge>}
        {endsSoon && (
          <Badge tone={after === 'nobody' ? 'warn' : 'info'}>{words.ends(formatFromNow(until))}</Badge>
        )}
      </span>
    </li>
  );
}

function Covered({ covered }: { covered: DayCovered }) {
  const { participant, contactPerson, appointmentAt, dueOn, tasks } = covered;
  return (
    <DayLine
      participant={participant}
      owner={contactPerson}
      detail={[
        appointmentAt && words.appointmentAt(formatTime(appointmentAt)),
        tasks > 0 && words.tasks(tasks),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      {dueOn && <DueBadge on={dueOn} />}
    </DayLine>
  );
}
