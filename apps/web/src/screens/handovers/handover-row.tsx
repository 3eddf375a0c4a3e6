import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { Badge } from '../../parts/badge.js';
import { formatDay, formatFromNow } from '../../parts/dates.js';
import { handovers as words } from '../../words/words.js';
import { toneOf, type HandoverItem } from './handover-search.js';
import { waitsFor } from './waits-for.js';

/** From here on it presses. */
const FEW_DAYS = 3;

export function HandoverRow({ handover }: { handover: HandoverItem }) {
  const { id, state, participant, from, to, workingDaysLeft, escalated, warm, meetingOn, offeredAt } =
    handover;
  const open = state === 'offered';
  return (
    <li className="handover-row">
      <div className="handover-row-who">
        <Link to="/overdrachten/$handoverId" params={{ handoverId: id }} className="handover-row-link">
          {participant.name ?? words.someone}
        </Link>
        <span className="small soft">
          {words.fromTo(from.name, to.name)} · {words.offered(formatFromNow(offeredAt))}
        </span>
      </div>
      <div className="handover-row-wait">
        <span>{waitsFor(handover, words)}</span>
        <span className="row">
          {!open && <Badge tone={toneOf[state]}>{words.states[state]}</Badge>}
          {open && escalated && <Badge tone="bad">{words.escalated}</Badge>}
          {warm && (
            <span className="small soft">
              <Users className="icon" aria-hidden />{' '}
              {meetingOn ? words.meetingOn(formatDay(meetingOn)) : words.warm}
            </span>
          )}
        </span>
      </div>
      <div className="handover-row-left number">
        {workingDaysLeft !== null && (
          <Badge tone={workingDaysLeft <= FEW_DAYS ? 'warn' : 'plain'}>{words.left(workingDaysLeft)}</Badge>
        )}
      </div>
    </li>
  );
}
