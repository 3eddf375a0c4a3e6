import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { dossierAddress } from '../../parts/addresses.js';
import { Button } from '../../parts/button.js';
import { Textbox } from '../../parts/controls.js';
import { formatDate, formatDay, formatLongDay, today } from '../../parts/dates.js';
import { useSayProblem } from '../../parts/toast.js';
import { workPlaces as words } from '../../words/words.js';
import { daysLater } from './days.js';
import { PresenceSelect, type Presence } from './presence-select.js';
import { recordPresence } from './record-presence.js';
import { refreshPlaces } from './refresh-places.js';
import type { WorkPlaceDay } from './work-place-queries.js';

/** Everybody at a place on one day, each with whether they came. */
export function PeopleThere({ list: { day, people, others } }: { list: WorkPlaceDay }) {
  const client = useQueryClient();
  const sayProblem = useSayProblem();
  const [busy, setBusy] = useState(false);
  const past = day <= today();
  const open = people.filter(({ presence, can }) => presence === null && can.includes('attend'));
  const record = async (works: () => Promise<unknown>): Promise<void> => {
    try {
      await works();
    } catch (problem) {
      sayProblem(problem);
    } finally {
      await refreshPlaces(client);
    }
  };
  const rest = async (): Promise<void> => {
    setBusy(true);
    await record(async () => {
      for (const { assignmentId } of open) await recordPresence(assignmentId, day, 'present');
    });
    setBusy(false);
  };
  return (
    <section className="stack" aria-labelledby="there-title">
      <header className="there-head">
        <h2 id="there-title">{words.there(formatLongDay(day))}</h2>
        <DayChoice day={day} />
      </header>
      {!past && <p className="soft">{words.futureDay}</p>}
      {people.length === 0 ? (
        <p className="soft">{words.nobody}</p>
      ) : (
        <div className="table-frame">
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.since}</th>
                <th scope="col">{words.attendance}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => {
                const { assignmentId, participant, presence, hours, startsOn, can } = person;
                const choose = (chosen: Presence | null) =>
                  record(() => recordPresence(assignmentId, day, chosen, hours));
                return (
                  <tr key={assignmentId}>
                    <th scope="row">
                      <Link to={dossierAddress(participant.id)} search={{ tab: 'ontwikkeling' }}>
                        {participant.name}
                      </Link>
                    </th>
                    <td className="soft">{formatDate(startsOn)}</td>
                    <td>
                      {past && can.includes('attend') ? (
                        <PresenceSelect
                          label={words.attendanceOf(participant.name)}
                          presence={presence}
                          onChoose={choose}
                        />
                      ) : (
                        <span className="soft">
                          {presence ? words.presences[presence] : words.notRecorded}
                        </span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {others > 0 && <p className="soft">{words.others(others)}</p>}
      {past && open.length > 1 && (
        <div className="row">
          <Button busy={busy} onClick={() => void rest()}>
            {words.allPresent}
          </Button>
        </div>
      )}
    </section>
  );
}

function DayChoice({ day }: { day: string }) {
  const navigate = useNavigate({ from: '/werkplekken/$workPlaceId' });
  const go = (to: string): void =>
    void navigate({ search: to === today() ? {} : { dag: to }, resetScroll: false, replace: true });
  return (
    <div className="day-choice">
      <button
        type="button"
        className="icon-button"
        aria-label={words.dayBefore}
        title={formatDay(daysLater(day, -1))}
        onClick={() => go(daysLater(day, -1))}
      >
        <ChevronLeft className="icon" aria-hidden />
      </button>
      <Textbox
        type="date"
        aria-label={words.day}
        value={day}
        onChange={({ target: { value } }) => value && go(value)}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={words.dayAfter}
        title={formatDay(daysLater(day, 1))}
        onClick={() => go(daysLater(day, 1))}
      >
        <ChevronRight className="icon" aria-hidden />
      </button>
    </div>
  );
}
