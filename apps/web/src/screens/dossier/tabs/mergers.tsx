import { Undo2 } from 'lucide-react';
import { Button } from '../../../parts/button.js';
import { formatMoment } from '../../../parts/dates.js';
import { Problem } from '../../../parts/states.js';
import { answers, dossier as words } from '../../../words/words.js';
import { useUndoMerge } from '../../match-review/decisions.js';
import { useDossier } from '../dossier-context.js';

/** Which records came in from another dossier, when and by whom; with the way back for who may. */
export function Mergers() {
  const { mergers, can } = useDossier().dossier;
  const undo = useUndoMerge();
  if (mergers.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="mergers">
      <h2 id="mergers">{words.mergers}</h2>
      {undo.error && <Problem problem={undo.error} />}
      <ul className="bullets">
        {mergers.map(({ id, mergedAt, mergedBy, records }) => (
          <li key={id}>
            {records
              .map(({ source, sourceId }) =>
                source === 'referral'
                  ? words.sources[source]
                  : `${words.sources[source] ?? source} ${sourceId}`,
              )
              .join(', ')}
            <span className="small soft"> {words.mergedBy(mergedBy.name, formatMoment(mergedAt))}</span>
            {can.includes('undoMerger') && (
              <Button
                kind="subtle"
                busy={undo.isPending && undo.variables === id}
                icon={<Undo2 className="icon" aria-hidden />}
                onClick={() => undo.mutate(id)}
              >
                {answers.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
