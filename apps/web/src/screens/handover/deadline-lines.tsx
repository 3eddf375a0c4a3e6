import { formatDate } from '../../parts/dates.js';
import { handovers } from '../../words/words.js';

/** The deadlines that go along with a case. */
export function DeadlineLines({ deadlines }: { deadlines: readonly { label: string; dueOn: string }[] }) {
  const { due } = handovers;
  return (
    <ul className="handover-tasks">
      {deadlines.map(({ label, dueOn }) => (
        <li key={`${label} ${dueOn}`} className="row spread">
          <span>{label}</span>
          <span className="soft number">{due(formatDate(dueOn))}</span>
        </li>
      ))}
    </ul>
  );
}
