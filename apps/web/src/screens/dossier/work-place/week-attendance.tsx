import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { formatDate, formatDay, today } from '../../../parts/dates.js';
import { useSayProblem } from '../../../parts/toast.js';
import { workPlaces as words } from '../../../words/words.js';
import { daysLater, isWeekend, weekOf } from '../../work-places/days.js';
import { PresenceSelect, type Presence } from '../../work-places/presence-select.js';
import { recordPresence } from '../../work-places/record-presence.js';
import { useChange } from '../dossier-context.js';
import type { Assignment } from './assignment-card.js';

/** So many weeks back there is something to look at. */
const WEEKS_BACK = 12;

/** The days of a week, each with how somebody was there. */
export function WeekAttendance({ assignment }: { assignment: Assignment }) {
  const [back, setBack] = useState(0);
  const [busy, setBusy] = useState(false);
  const change = useChange();
  const sayProblem = useSayProblem();
  const { id, startsOn, endsOn, attendance, can } = assignment;
  const week = weekOf(daysLater(today(), -7 * back));
  const on = (day: string) => attendance.find((one) => one.day === day);
  const works = (day: string): boolean => day >= startsOn && (endsOn === null || day <= endsOn);
  // A weekend is no part of the week to come; whoever worked in one finds it afterwards.
  const days = week.filter((day) => !isWeekend(day) || (works(day) && day <= today()));
  const open = days.filter((day) => works(day) && day <= today() && !isWeekend(day) && !on(day));
  const attends = can.includes('attend');
  const record = (day: string, presence: Presence | null) =>
    change(() => recordPresence(id, day, presence, on(day)?.hours)).catch(sayProblem);
  const allPresent = async (): Promise<void> => {
    setBusy(true);
    try {
      await change(async () => {
        for (const day of open) await recordPresence(id, day, 'present');
      });
    } catch (problem) {
      sayProblem(problem);
    } finally {
      setBusy(false);
    }
  };
  const label = words.week(formatDay(week[0]), formatDate(week[6]));
  return (
    <div role="group" aria-label={label} className="week stack tight">
      <div className="week-head">
        <button
          type="button"
          className="icon-button"
          aria-label={words.weekBefore}
          disabled={back >= WEEKS_BACK || week[0]! <= startsOn}
          onClick={() => setBack(back + 1)}
        >
          <ChevronLeft className="icon" aria-hidden />
        </button>
        <span className="small week-name">{label}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={words.weekAfter}
          disabled={back === 0}
          onClick={() => setBack(back - 1)}
        >
          <ChevronRight className="icon" aria-hidden />
        </button>
      </div>
      <ul className="week-days">
        {days.map((day) => {
          const presence = on(day)?.presence ?? null;
          return (
            <li key={day} className="week-day">
              <span className="small soft">{formatDay(day)}</span>
              {attends && works(day) && day <= today() ? (
                <PresenceSelect
                  label={`${words.attendance} ${formatDay(day)}`}
                  presence={presence}
                  onChoose={(chosen) => record(day, chosen)}
                />
              ) : (
                <span className="week-fixed">
                  {presence
                    ? words.presences[presence]
                    : !works(day)
                      ? words.outside
                      : day > today()
                        ? words.coming
                        : words.notRecorded}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {attends && open.length > 1 && (
        <div className="row">
          <Button busy={busy} onClick={() => void allPresent()}>
            {words.weekPresent}
          </Button>
        </div>
      )}
    </div>
  );
}
