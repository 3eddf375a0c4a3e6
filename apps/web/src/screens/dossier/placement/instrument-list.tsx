import { Badge } from '../../../parts/badge.js';
import { formatDate } from '../../../parts/dates.js';
import { useWords } from '../../../words/words.js';
import type { Instrument, Placement } from './placement-query.js';

/** What the law gives to make this placement possible. */
export function InstrumentList({ placement: { instruments } }: { placement: Placement }) {
  const { placement: words } = useWords();
  return (
    <section className="stack tight">
      <h4>{words.instruments}</h4>
      <ul className="dated">
        {instruments.map((instrument) => (
          <InstrumentLine key={instrument.id} instrument={instrument} />
        ))}
      </ul>
    </section>
  );
}

const tones = { requested: 'info', granted: 'good', refused: 'warn', ended: 'plain' } as const;

function InstrumentLine({ instrument: { kind, state, startsOn, endsOn } }: { instrument: Instrument }) {
  const { placement: words, development } = useWords();
  return (
    <li className="dated-item">
      <p className="dated-name">
        <strong className="sentence-case">{words.instrumentKinds[kind]}</strong>
        <Badge tone={tones[state]}>{words.instrumentStates[state]}</Badge>
      </p>
      <p className="small soft">
        {endsOn
          ? development.fromTo(formatDate(startsOn), formatDate(endsOn))
          : development.from(formatDate(startsOn))}
      </p>
    </li>
  );
}
