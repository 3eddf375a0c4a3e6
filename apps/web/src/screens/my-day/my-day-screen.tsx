import { useQuery } from '@tanstack/react-query';
import { Coffee } from 'lucide-react';
import { OnlyWith } from '../../parts/only-with.js';
import { Page } from '../../parts/page.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { formatLongDay, hourNow } from '../../parts/dates.js';
import { useSession } from '../../session/session.js';
import { myDay as words } from '../../words/words.js';
import { AgreementsCard } from './agreements-card.js';
import { AppointmentsCard } from './appointments-card.js';
import { CoveringCard } from './covering-card.js';
import { DeadlinesCard } from './deadlines-card.js';
import { HandoversCard } from './handovers-card.js';
import { isDone, isToKnow, myDayQuery, type MyDay } from './my-day-query.js';
import { NotSeenCard } from './not-seen-card.js';
import { NoticesCard } from './notices-card.js';
import { OwnAbsenceCard } from './own-absence-card.js';
import { TasksCard } from './tasks-card.js';
import { TeamCoverCard } from './team-cover-card.js';
import { ReferralsCard, TeamOverdueCard } from './team-cards.js';
import { UrgentCases } from './urgent-cases.js';
import './my-day.css';

/** What asks for the colleague at work today, and nothing else. */
export function MyDayScreen() {
  return (
    <OnlyWith permission="trajectory.move">
      <Day />
    </OnlyWith>
  );
}

function Day() {
  const { displayName } = useSession();
  const { data: day, error, refetch, isPending } = useQuery(myDayQuery);
  return (
    <Page
      title={words.greeting(hourNow(), displayName.split(' ')[0]!)}
      windowTitle={words.title}
      lead={<span className="sentence-case">{formatLongDay(day?.today)}</span>}
      wide
      className="my-day"
    >
      {isPending && <Loading lines={8} />}
      {error && !day && <Failed problem={error} retry={refetch} />}
      {day && isDone(day) && <Done />}
      {day && (!isDone(day) || isToKnow(day)) && <Signals day={day} />}
      {day && <UrgentCases />}
    </Page>
  );
}

function Signals({ day }: { day: MyDay }) {
  const { team } = day;
  return (
    <div className="day-signals">
      <div className="stack">
        <HandoversCard title={words.handovers} handovers={day.handovers} />
        {team && <HandoversCard title={words.teamHandovers} tone="bad" handovers={team.handovers} />}
        {team && <TeamCoverCard cover={team.cover} />}
        {team && <ReferralsCard referrals={team.referrals} />}
        <AppointmentsCard appointments={day.appointments} />
        <CoveringCard covering={day.covering} covered={day.covered} />
        <NotSeenCard notSeen={day.notSeen} />
        <OwnAbsenceCard own={day.own} />
        <NoticesCard unread={day.unreadNotices} />
      </div>
      <div className="stack">
        <DeadlinesCard deadlines={day.deadlines} />
        <TasksCard tasks={day.tasks} />
        <AgreementsCard agreements={day.agreements} />
        {team && <TeamOverdueCard overdue={team.overdue} />}
      </div>
    </div>
  );
}

function Done() {
  return (
    <div className="panel">
      <Empty icon={<Coffee className="icon" aria-hidden />} title={words.done}>
        {words.doneHelp}
      </Empty>
    </div>
  );
}
