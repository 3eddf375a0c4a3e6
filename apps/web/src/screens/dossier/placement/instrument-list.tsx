import { placement as words } from '../../../words/words.js';
import { InstrumentLine } from './instrument-line.js';
import type { Placement } from './placement-query.js';

/** What the law gives to make this placement possible. */
export function InstrumentList({ placement: { instruments } }: { placement: Placement }) {
  return (
    <div role="group" className="stack tight" aria-label={words.instruments}>
      <h4>{words.instruments}</h4>
      <ul className="instruments">
        {instruments.map((instrument) => (
          <InstrumentLine key={instrument.id} instrument={instrument} />
        ))}
      </ul>
    </div>
  );
}
