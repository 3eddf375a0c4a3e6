import { today } from '../../../parts/dates.js';
import { workPlaces as words } from '../../../words/words.js';
import { totalsOf } from '../../work-places/attendance-totals.js';
import type { Assignment } from './assignment-card.js';

const SPANS = [4, 12] as const;

/** How often somebody was there, over four and over twelve weeks. */
export function AttendanceSums({ attendance }: Pick<Assignment, 'attendance'>) {
  const sums = SPANS.map((weeks) => ({ weeks, ...totalsOf(attendance, weeks, today()) }));
  const kinds = (Object.keys(words.presences) as (keyof typeof words.presences)[]).filter((kind) =>
    sums.some(({ count }) => count[kind]),
  );
  if (kinds.length === 0) return null;
  return (
    <table className="sums small">
      <caption className="visually-hidden">{words.totals}</caption>
      <thead>
        <tr>
          <th scope="col">{words.totals}</th>
          {sums.map(({ weeks }) => (
            <th key={weeks} scope="col">
              {words.weeks(weeks)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.rate}</th>
          {sums.map(({ weeks, rate, expected }) => (
            <td key={weeks}>{rate === null ? words.nothingRecorded : words.rateOf(rate, expected)}</td>
          ))}
        </tr>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row" className="sums-kind">
              {words.presences[kind]}
            </th>
            {sums.map(({ weeks, count }) => (
              <td key={weeks}>{count[kind] ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
