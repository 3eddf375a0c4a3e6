import { formatDate } from '../../../parts/dates.js';
import { development, placement as words } from '../../../words/words.js';
import { Earlier } from '../development/earlier.js';
import type { Instrument } from './placement-query.js';

/** What the work is worth, as it was set last; the measurements before it are folded away. */
export function WageValues({ values }: { values: Instrument['wageValues'] }) {
  const [last, ...earlier] = values;
  if (!last) return <p className="small soft">{words.noWageValue}</p>;
  return (
    <>
      <p>{words.wageValueIs(development.percent(String(last.percent)), formatDate(last.setOn))}</p>
      {earlier.length > 0 && (
        <Earlier count={earlier.length} what={words.wageValue}>
          {earlier.map(({ percent, setOn }) => (
            <li key={setOn} className="small">
              {words.wageValueIs(development.percent(String(percent)), formatDate(setOn))}
            </li>
          ))}
        </Earlier>
      )}
    </>
  );
}
