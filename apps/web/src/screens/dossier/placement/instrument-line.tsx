import { Badge } from '../../../parts/badge.js';
import { formatDate } from '../../../parts/dates.js';
import { DueBadge } from '../../../parts/due-badge.js';
import { development, placement as words } from '../../../words/words.js';
import { InstrumentSteps } from './instrument-steps.js';
import type { Instrument } from './placement-query.js';
import { WageValues } from './wage-values.js';

const tones = { requested: 'info', granted: 'good', refused: 'warn', ended: 'plain' } as const;

/** One instrument: how it stands, until when, who decided, and which terms run. */
export function InstrumentLine({ instrument }: { instrument: Instrument }) {
  const { kind, state, startsOn, endsOn, terms, decidedBy, decidedOn } = instrument;
  const notes = [
    instrument.decisionReason,
    instrument.extensionReason && words.extendedBecause(instrument.extensionReason),
    instrument.endReason && development.ended(instrument.endReason),
  ].filter(Boolean);
  return (
    <li className="instrument">
      <p className="dated-name">
        <strong className="sentence-case">{words.instrumentKinds[kind]}</strong>
        <Badge tone={tones[state]}>{words.instrumentStates[state]}</Badge>
      </p>
      <p className="small soft">
        {endsOn
          ? development.fromTo(formatDate(startsOn), formatDate(endsOn))
          : development.from(formatDate(startsOn))}
        {decidedBy && ` · ${development.decidedByOn(decidedBy, formatDate(decidedOn))}`}
      </p>
      {notes.map((note) => (
        <p key={note} className="small soft">
          {note}
        </p>
      ))}
      {kind === 'wageCostSubsidy' && <WageValues values={instrument.wageValues} />}
      {terms.map(({ term, dueOn }) => (
        <p key={term} className="instrument-term">
          <span>{words.terms[term]}</span> {formatDate(dueOn)} <DueBadge on={dueOn} />
        </p>
      ))}
      <InstrumentSteps instrument={instrument} />
    </li>
  );
}
