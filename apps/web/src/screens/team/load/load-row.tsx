import { Link } from '@tanstack/react-router';
import { Badge } from '../../../parts/badge.js';
import { useMay } from '../../../session/session.js';
import { useTeamWords } from '../../../words/team-words.js';
import { LoadBar } from './load-bar.js';
import type { CoachLoad } from './load-query.js';

/** One coach; the number of cases leads to them. */
export function LoadRow({ coach, withTeam }: { coach: CoachLoad; withTeam: boolean }) {
  const { load: words } = useTeamWords();
  const seesAll = !useMay('trajectory.move');
  const { id, name, teamName, cases, workingDays, worksToday, away } = coach;
  const days = [...workingDays].sort().map((day) => words.weekdays[day - 1]);
  return (
    <tr>
      <th scope="row">
        <span className="row tight">
          {name}
          {away ? <Badge tone="warn">{words.away}</Badge> : !worksToday && <Badge>{words.notToday}</Badge>}
        </span>
        {withTeam && teamName && <span className="small soft load-team">{teamName}</span>}
      </th>
      <td>
        <LoadBar coach={coach} />
      </td>
      <td>
        <Link to="/caseload" search={{ view: seesAll ? 'all' : 'team', contactPerson: id }}>
          {words.casesOf(cases)}
          <span className="visually-hidden">{words.caseloadOf(name)}</span>
        </Link>
      </td>
      <td>
        <span className="on-phone-label">{words.days}: </span>
        {days.join() === words.weekdays.slice(0, 5).join() ? words.everyWeekday : days.join(', ')}
      </td>
    </tr>
  );
}
