import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { Badge, type Tone } from '../../parts/badge.js';
import { formatDate } from '../../parts/dates.js';
import { transfer as words } from '../../words/words.js';
import type { ItemState, TransferItem } from './transfer-queries.js';

const tones: Record<ItemState, Tone> = {
  proposed: 'plain',
  leftOut: 'plain',
  pending: 'info',
  done: 'good',
  skipped: 'warn',
  failed: 'bad',
  notBegun: 'plain',
};

/** One case: how it ended, and why. */
export const ResultRow = memo(function ResultRow({ item }: { item: TransferItem }) {
  const { participant, to, state, result, dossier } = item;
  return (
    <tr>
      <th scope="row">
        {participant.name ? (
          <Link to="/deelnemers/$participantId" params={{ participantId: participant.id }}>
            {participant.name}
          </Link>
        ) : (
          words.outOfSight
        )}
      </th>
      <td>
        <Badge tone={tones[state]}>{words.counts[state]}</Badge>
        {result && <p className="small transfer-reason">{result}</p>}
      </td>
      <td>
        {to && state !== 'leftOut' && (
          <>
            <span className="on-phone-label">{words.to}: </span>
            {to.name}
          </>
        )}
      </td>
      <td className="small">{dossier && <GoesOnWith dossier={dossier} />}</td>
    </tr>
  );
});

/** The open tasks as they were at the switch, and the next appointment. */
function GoesOnWith({ dossier }: { dossier: NonNullable<TransferItem['dossier']> }) {
  const { openTasks, nextAppointmentOn } = dossier;
  const appointment = nextAppointmentOn && words.nextAppointment(formatDate(nextAppointmentOn));
  if (openTasks.length === 0) return <span className="soft">{appointment ?? words.noTasks}</span>;
  return (
    <details>
      <summary>
        {words.openTasks(openTasks.length)}
        {appointment && ` · ${appointment}`}
      </summary>
      <ul className="bullets">
        {openTasks.map(({ title, dueOn }) => (
          <li key={`${title} ${dueOn}`}>
            {title}
            {dueOn && ` (${formatDate(dueOn)})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
