import { formatDate } from '../../../parts/dates.js';
import { team } from '../../../words/words.js';
import type { CoachLoad } from './load-query.js';

/** Who gave a coach more than the ceiling, when, and why it had to be. */
export function CeilingReasons({ reasons }: Pick<CoachLoad, 'reasons'>) {
  const { load: words } = team;
  return (
    <details className="load-reasons small">
      <summary>{words.reasons(reasons.length)}</summary>
      <ul>
        {reasons.map(({ at, by, reason }) => (
          <li key={at}>
            <span className="written">{reason}</span>
            <span className="soft"> · {words.reasonBy(by.name, formatDate(at))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
