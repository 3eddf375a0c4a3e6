import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { useMay } from '../../../session/session.js';
import { absence, team } from '../../../words/words.js';
import { WeekDialog } from '../../absence/week/week-dialog.js';
import { daysText, timesText } from '../../absence/week/week-text.js';
import { CeilingReasons } from './ceiling-reasons.js';
import { LoadBar } from './load-bar.js';
import type { CoachLoad } from './load-query.js';

/** One coach; the number of cases leads to them. */
export function LoadRow({ coach, withTeam }: { coach: CoachLoad; withTeam: boolean }) {
  const { load: words } = team;
  const { week } = absence;
  const [open, setOpen] = useState(false);
  const seesAll = !useMay('trajectory.move');
  const mayCeiling = useMay('user.manage');
  const { id, name, teamName, cases, worksToday, away, reasons, can } = coach;
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
        {reasons.length > 0 && <CeilingReasons reasons={reasons} />}
        {mayCeiling && (
          <Link to="/beheer/gebruikers/$userId" params={{ userId: id }} className="small">
            {words.changeCeiling}
            <span className="visually-hidden">{words.ofName(name)}</span>
          </Link>
        )}
      </td>
      <td>
        <Link to="/caseload" search={{ view: seesAll ? 'all' : 'team', contactPerson: id }}>
          {words.casesOf(cases)}
          <span className="visually-hidden">{words.caseloadOf(name)}</span>
        </Link>
      </td>
      <td>
        <span className="row spread load-week">
          <span>
            <span className="on-phone-label">{words.days}: </span>
            {daysText(coach, week)}
            {coach.reachableFrom && <span className="small soft load-team">{timesText(coach, week)}</span>}
          </span>
          {can.includes('changeWeek') && (
            <Button kind="subtle" aria-label={week.changeOf(name)} onClick={() => setOpen(true)}>
              {week.change}
            </Button>
          )}
        </span>
        <WeekDialog colleague={{ id, name }} open={open} close={() => setOpen(false)} />
      </td>
    </tr>
  );
}
