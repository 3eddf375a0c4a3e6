import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { Failed, Loading } from '../../../parts/states.js';
import { useSession } from '../../../session/session.js';
import { absence } from '../../../words/words.js';
import { WeekDialog } from './week-dialog.js';
import { weekQuery } from './week-query.js';
import { daysText, timesText } from './week-text.js';

/** When one works oneself. */
export function MyWeek() {
  const words = absence.week;
  const { userId, displayName } = useSession();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery(weekQuery(userId));
  if (error && !data) return <Failed problem={error} retry={refetch} />;
  if (!data) return <Loading lines={1} />;
  return (
    <>
      <ul className="away-list panel">
        <li className="away-row">
          <span className="away-who">
            <strong>{daysText(data, words)}</strong>
            <span className="small soft">{timesText(data, words)}</span>
          </span>
          <span className="away-steps row">
            {data.can.includes('change') && (
              <Button kind="subtle" aria-label={words.changeOf(displayName)} onClick={() => setOpen(true)}>
                {words.change}
              </Button>
            )}
          </span>
        </li>
      </ul>
      <p className="small soft">{words.lead}</p>
      <WeekDialog colleague={{ id: userId, name: displayName }} open={open} close={() => setOpen(false)} />
    </>
  );
}
