import { Link } from '@tanstack/react-router';
import { FileInput, UsersRound } from 'lucide-react';
import { formatDay } from '../../parts/dates.js';
import { LinkButton } from '../../parts/link-button.js';
import { myDay as words } from '../../words/words.js';
import { DayCard } from './day-card.js';
import { Deadline } from './deadlines-card.js';
import type { DayTeam } from './my-day-query.js';

/** What the norms asked of the team a while ago, and of whom. */
export function TeamOverdueCard({ overdue: { total, items } }: Pick<DayTeam, 'overdue'>) {
  return (
    <DayCard
      title={words.teamOverdue}
      icon={<UsersRound className="icon" aria-hidden />}
      tone="bad"
      total={total}
      lines={items.map((deadline) => (
        <Deadline key={deadline.id} deadline={deadline} />
      ))}
      rest={
        <Link to="/caseload" search={{ view: 'team', overdue: true }}>
          {words.teamRest(total - items.length)}
        </Link>
      }
    />
  );
}

/** Residents who were referred and of whom nobody decided yet. */
export function ReferralsCard({ referrals: { total, oldestAt } }: Pick<DayTeam, 'referrals'>) {
  return (
    <DayCard
      title={words.referrals}
      icon={<FileInput className="icon" aria-hidden />}
      tone="warn"
      total={total}
      lines={[
        <li key="all" className="day-line">
          <span className="day-what">{words.oldestReferral(total, formatDay(oldestAt))}</span>
          <span className="day-side">
            <LinkButton to="/aanmeldingen">{words.toReferrals}</LinkButton>
          </span>
        </li>,
      ]}
    />
  );
}
