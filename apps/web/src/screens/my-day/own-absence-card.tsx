import { Link } from '@tanstack/react-router';
import { CalendarOff } from 'lucide-react';
import { Badge } from '../../parts/badge.js';
import { formatDay } from '../../parts/dates.js';
import { dayCover as words } from '../../words/words.js';
import { DayCard } from './day-card.js';
import type { DayOwn, DayOwnAbsence } from './my-day-query.js';

/** When the colleague at work will not be there, and whether their participants have somebody then. */
export function OwnAbsenceCard({ own: { absences, lastDay, cases } }: { own: DayOwn }) {
  return (
    <DayCard
      title={words.own}
      icon={<CalendarOff className="icon" aria-hidden />}
      tone={absences.some((absence) => cases > 0 && !isCovered(absence)) ? 'warn' : undefined}
      total={absences.length + (lastDay ? 1 : 0)}
      lines={[
        ...absences.map((absence) => <OwnAbsence key={absence.id} absence={absence} cases={cases} />),
        ...(lastDay
          ? [
              <li key="leaves" className="day-line">
                <span className="day-what">
                  <span className="day-title">{words.lastDay(formatDay(lastDay))}</span>
                  <span className="day-detail">{words.toHandOver(cases)}</span>
                </span>
              </li>,
            ]
          : []),
        <li key="change" className="day-line">
          <Link to="/afwezigheid">{words.change}</Link>
        </li>,
      ]}
    />
  );
}

const isCovered = ({ workingDays, coveredDays }: DayOwnAbsence): boolean =>
  workingDays !== null && coveredDays === workingDays;

function OwnAbsence({ absence, cases }: { absence: DayOwnAbsence; cases: number }) {
  const { kind, from, until, workingDays, coveredDays, coveredUntil } = absence;
  const cover =
    workingDays !== null
      ? words.covered(coveredDays ?? 0, workingDays)
      : coveredUntil
        ? words.coveredUntil(formatDay(coveredUntil))
        : words.notCovered;
  return (
    <li className="day-line">
      <span className="day-what">
        <span className="day-title">
          {until ? words.period(formatDay(from), formatDay(until)) : words.openEnd(formatDay(from))}
        </span>
        <span className="day-detail">{cases === 0 ? words.noCases : cover}</span>
      </span>
      <span className="day-side">
        <Badge>{words.kinds[kind]}</Badge>
      </span>
    </li>
  );
}
