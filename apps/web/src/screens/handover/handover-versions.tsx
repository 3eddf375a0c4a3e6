import { formatMoment } from '../../parts/dates.js';
import { dossierHandover as words } from '../../words/words.js';
import type { Handover } from './handover-query.js';

const texts = ['mustKnow', 'participantWords', 'agreements', 'situation'] as const;

/** What the dossier said before, where that was otherwise than now. */
export function HandoverVersions({ handover: { versions, dossier } }: { handover: Handover }) {
  const earlier = versions.slice(0, -1).toReversed();
  if (earlier.length === 0 || !dossier) return null;
  return (
    <section className="panel">
      <h2>{words.versions}</h2>
      {earlier.map(({ number, writtenBy, writtenAt, dossier: before }) => {
        const changed = texts.filter((text) => before[text] !== dossier[text]);
        return (
          <details key={number}>
            <summary>{words.version(number, writtenBy.name, formatMoment(writtenAt))}</summary>
            {changed.length === 0 && <p className="soft">{words.sameAsNow}</p>}
            <dl>
              {changed.map((text) => (
                <div key={text}>
                  <dt>{words.parts[text]}</dt>
                  <dd className="written">{before[text] ?? '–'}</dd>
                </div>
              ))}
            </dl>
          </details>
        );
      })}
    </section>
  );
}
