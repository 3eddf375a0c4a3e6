import { Badge, type Tone } from '../../parts/badge.js';
import { formatMoment } from '../../parts/dates.js';
import { norms as words } from '../../words/words.js';
import type { Norm } from './norm-queries.js';
import { daysInWords, stateOf, wordsOfNorm, type PeriodState } from './norm-words.js';

const tones: Record<PeriodState, Tone> = { past: 'plain', present: 'good', coming: 'info' };

/** What holds when: past, present and coming, the latest first. */
export function NormPeriods({ norm }: { norm: Norm }) {
  const { standard, of } = wordsOfNorm(norm);
  return (
    <section className="panel">
      <h2>{words.periods}</h2>
      {norm.periods.length === 0 && <p>{words.noPeriods(standard)}</p>}
      <ul className="log">
        {norm.periods.map((period) => (
          <li key={`${period.from} ${period.until}`}>
            <p className="row">
              <strong>{of(period)}</strong>
              <Badge tone={tones[stateOf(period)]}>{words.states[stateOf(period)]}</Badge>
            </p>
            <p>{daysInWords(period, words)}</p>
            {period.setBy && (
              <p className="small soft">{words.setBy(period.setBy.name, formatMoment(period.setAt))}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
