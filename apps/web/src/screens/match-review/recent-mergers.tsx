import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { dossierAddress } from '../../parts/addresses.js';
import { Button } from '../../parts/button.js';
import { formatMoment } from '../../parts/dates.js';
import { PagedList } from '../../parts/paged-list.js';
import { Problem } from '../../parts/states.js';
import { answers, matchReview as words } from '../../words/words.js';
import { useUndoMerge } from './decisions.js';
import { mergersQuery, type Merger } from './match-queries.js';

/** What was merged and can be parted again. */
export function RecentMergers() {
  const mergers = useInfiniteQuery(mergersQuery);
  const undo = useUndoMerge();
  return (
    <section className="stack" aria-labelledby="recent">
      <h2 id="recent">{words.recent}</h2>
      {undo.error && <Problem problem={undo.error} />}
      <PagedList of={mergers} lines={2} empty={<p className="small soft">{words.noneRecent}</p>}>
        {(items) => (
          <>
            <p className="small soft">{words.recentHelp}</p>
            <div className="table-frame">
              <table className="table stacks">
                <thead>
                  <tr>
                    <th scope="col">{words.keptDossier}</th>
                    <th scope="col">{words.mergedDossier}</th>
                    <th scope="col">{words.when}</th>
                    <th scope="col">{words.by}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {items.map((merger) => (
                    <MergerRow
                      key={merger.id}
                      merger={merger}
                      busy={undo.isPending && undo.variables === merger.id}
                      undo={() => undo.mutate(merger.id)}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </PagedList>
    </section>
  );
}

function MergerRow({ merger, busy, undo }: { merger: Merger; busy: boolean; undo: () => void }) {
  return (
    <tr>
      <th scope="row">
        <Link to={dossierAddress(merger.keptId)}>{merger.keptName}</Link>
      </th>
      <td>{merger.mergedName}</td>
      <td>{formatMoment(merger.mergedAt)}</td>
      <td>{merger.mergedByName}</td>
      <td className="actions">
        <Button kind="subtle" busy={busy} icon={<Undo2 className="icon" aria-hidden />} onClick={undo}>
          {answers.undo}
          <span className="visually-hidden"> {words.undoOf(merger.keptName)}</span>
        </Button>
      </td>
    </tr>
  );
}
