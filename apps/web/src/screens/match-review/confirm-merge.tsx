import { Confirm, type ConfirmProps } from '../../parts/confirm.js';
import { formatDate } from '../../parts/dates.js';
import { matchReview as words } from '../../words/words.js';
import type { ComparedField } from './comparison.js';
import { useFieldValue } from './field-value.js';
import { broughtBy, type CandidateDetail, type Side } from './match-queries.js';

interface ConfirmMergeProps extends Omit<ConfirmProps, 'title' | 'action' | 'children'> {
  candidate: CandidateDetail;
  fields: readonly ComparedField[];
}

/** Once more before two dossiers become one: which stays, which values win, and how far the way back goes. */
export function ConfirmMerge({ candidate: { left, right, merger }, fields, ...confirm }: ConfirmMergeProps) {
  const shown = useFieldValue();
  const differing = fields.filter(({ agreement }) => agreement === 'differs');
  const [kept, merged] = left.participantId === merger?.keptId ? [left, right] : [right, left];
  const called = (side: Side): string => `${side.name} (${broughtBy(side, words.sources)})`;
  return (
    <Confirm title={words.confirmTitle} action={words.merge} {...confirm}>
      <p>
        <strong>{words.keeps(called(kept), called(merged))}</strong> {words.moves}
      </p>
      {differing.length > 0 && (
        <div className="stack tight">
          <p>{words.wins}</p>
          <dl className="facts">
            {differing.map(({ field, after, origin }) => (
              <div key={field} className="fact">
                <dt>{words.fields[field]}</dt>
                <dd>
                  {after === undefined ? words.none : shown(field, after)}
                  {origin && (
                    <span className="small soft origin">
                      {words.from(
                        words.sources[origin.source] ?? origin.source,
                        origin.recordedOn ? formatDate(origin.recordedOn) : words.undated,
                      )}
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <p className="small soft">{words.undoLimit}</p>
    </Confirm>
  );
}
