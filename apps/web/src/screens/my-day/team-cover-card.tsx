import { LifeBuoy } from 'lucide-react';
import { Badge } from '../../parts/badge.js';
import { daysUntil, formatDay } from '../../parts/dates.js';
import { LinkButton } from '../../parts/link-button.js';
import { dayCover as words } from '../../words/words.js';
import { DayCard } from './day-card.js';
import type { DayCoverNeed, DayTeam } from './my-day-query.js';

/** For which colleagues the lead has to arrange that somebody can be reached, and before when. */
export function TeamCoverCard({ cover: { total, items } }: Pick<DayTeam, 'cover'>) {
  return (
    <DayCard
      title={words.team}
      icon={<LifeBuoy className="icon" aria-hidden />}
      tone={items.some(isLate) ? 'bad' : 'warn'}
      total={total}
      lines={items.map((need) => (
        <CoverNeed key={need.id} need={need} />
      ))}
    />
  );
}

const isLate = ({ dueOn }: DayCoverNeed): boolean => dueOn !== null && daysUntil(dueOn) < 0;

function CoverNeed({ need }: { need: DayCoverNeed }) {
  const { colleague, reason, cases, raisedOn, dueOn, reminded, escalated } = need;
  const late = isLate(need);
  return (
    <li className="day-line">
      <span className="day-what">
        <span className="day-title">{colleague.name}</span>
        <span className="day-detail">
          {[words.reasons[reason], words.cases(cases), words.since(formatDay(raisedOn))].join(' · ')}
        </span>
        <span className="row tight">
          {dueOn && (
            <Badge tone={late ? 'bad' : 'warn'}>{late ? words.tooLate : words.due(formatDay(dueOn))}</Badge>
          )}
          {escalated ? (
            <Badge tone="bad">{words.escalated}</Badge>
          ) : (
            reminded && <Badge>{words.reminded}</Badge>
          )}
        </span>
      </span>
      <span className="day-side">
        <LinkButton to="/team" hash="opvang" aria-label={words.arrangeFor(colleague.name)}>
          {words.arrange}
        </LinkButton>
      </span>
    </li>
  );
}
