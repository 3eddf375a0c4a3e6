import { dossier as words } from '../../../words/words.js';
import type { TimelineKind } from '../dossier-query.js';

const kinds: readonly TimelineKind[] = [
  'contact',
  'task',
  'appointment',
  'deadline',
  'stage',
  'development',
  'learning',
  'colleagues',
  'handover',
  'placement',
  'person',
];

/** Which kinds of lines are shown; none chosen is all. */
export function TimelineFilters({
  chosen,
  onChange,
}: {
  chosen: readonly TimelineKind[];
  onChange: (kinds: readonly TimelineKind[]) => void;
}) {
  const toggle = (kind: TimelineKind): void =>
    onChange(chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind]);
  return (
    <div className="chips scrolling" role="group" aria-label={words.timelineFilter}>
      <button type="button" className="chip" aria-pressed={chosen.length === 0} onClick={() => onChange([])}>
        {words.allKinds}
      </button>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="chip"
          aria-pressed={chosen.includes(kind)}
          onClick={() => toggle(kind)}
        >
          {words.timelineKinds[kind]}
        </button>
      ))}
    </div>
  );
}
