import { Badge } from '../../../parts/badge.js';
import { development as words } from '../../../words/words.js';
import type { Assessment } from './development-query.js';

const tones = { ok: 'good', needsAttention: 'warn', helpUnderWay: 'info' } as const;
const number = new Intl.NumberFormat('nl-NL');

/** What was found, as one would say it. */
export function FindingValue({ assessment: { kind, finding } }: { assessment: Assessment }) {
  const { step, hoursPerDay, hoursPerWeek, limits, signal, reason, level, observation } = finding;
  const { percentage, method } = finding;
  switch (kind) {
    case 'participationStep':
      return (
        <p>
          <strong>{words.stepOf(step!)}</strong> {words.steps[step! - 1]}
        </p>
      );
    case 'workCapacity': {
      const hours = [
        hoursPerDay !== undefined && words.hoursADay(number.format(hoursPerDay)),
        hoursPerWeek !== undefined && words.hoursAWeek(number.format(hoursPerWeek)),
      ].filter(Boolean);
      return (
        <>
          {hours.length > 0 && <p className="finding-main">{hours.join(', ')}</p>}
          {limits && <p className="note-said">{limits}</p>}
        </>
      );
    }
    case 'lifeDomain':
      return (
        <>
          <p>
            <Badge tone={tones[signal!]}>{words.signals[signal!]}</Badge>
          </p>
          <p className="note-said">{reason}</p>
        </>
      );
    case 'languageLevel':
      return <p className="finding-main">{level}</p>;
    case 'observation':
      return <p className="note-said">{observation}</p>;
    case 'wageValue':
      return (
        <p>
          <strong>{words.percent(number.format(percentage!))}</strong> {words.methods[method!]}
        </p>
      );
  }
}
