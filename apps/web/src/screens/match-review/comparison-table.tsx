import { Link } from '@tanstack/react-router';
import { dossierAddress } from '../../parts/addresses.js';
import { formatDate } from '../../parts/dates.js';
import { matchReview as words } from '../../words/words.js';
import { AgreementSign } from './agreement-sign.js';
import type { ComparedField } from './comparison.js';
import { useFieldValue } from './field-value.js';
import { broughtBy, type CandidateDetail, type Side } from './match-queries.js';

/** Both side by side, whether they agree, and what a merge would leave. */
export function ComparisonTable({
  candidate: { left, right },
  fields,
}: {
  candidate: CandidateDetail;
  fields: readonly ComparedField[];
}) {
  const sourceOf = ({ source }: Side): string => words.sources[source] ?? source;
  return (
    <div className="table-frame">
      <table className="table stacks comparison">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <SideHead side={left} />
            <SideHead side={right} />
            <th scope="col">{words.agreement}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow key={field.field} {...field} sides={[sourceOf(left), sourceOf(right)]} />
          ))}
          {(left.bsnKnown || right.bsnKnown) && (
            <tr>
              <th scope="row">{words.fields.bsn}</th>
              {[left, right].map((side) => (
                <td key={side.recordId}>
                  <span className="phone-label">{sourceOf(side)}</span>
                  {side.bsnKnown ? words.known : <span className="soft">{words.none}</span>}
                </td>
              ))}
              <td>
                {left.bsnKnown && right.bsnKnown ? (
                  <span className="soft">{words.seeReasons}</span>
                ) : (
                  <AgreementSign agreement="oneSide" />
                )}
              </td>
              <td>
                <span className="phone-label">{words.after}</span>
                {words.known}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function SideHead({ side }: { side: Side }) {
  return (
    <th scope="col">
      <Link to={dossierAddress(side.participantId)} className="side-name">
        {side.name}
      </Link>
      <span className="side-source">
        {broughtBy(side, words.sources)}, {side.recordedOn ? formatDate(side.recordedOn) : words.undated}
      </span>
    </th>
  );
}

function FieldRow({
  field,
  left,
  right,
  agreement,
  after,
  origin,
  sides,
}: ComparedField & { sides: readonly [string, string] }) {
  const shown = useFieldValue();
  return (
    <tr className={agreement}>
      <th scope="row">{words.fields[field]}</th>
      {[left, right].map((value, side) => (
        <td key={sides[side]! + String(side)}>
          <span className="phone-label">{sides[side]}</span>
          {value === undefined ? <span className="soft">{words.none}</span> : shown(field, value)}
        </td>
      ))}
      <td>
        <AgreementSign agreement={agreement} />
      </td>
      <td>
        <span className="phone-label">{words.after}</span>
        {after === undefined ? <span className="soft">{words.none}</span> : shown(field, after)}
        {origin && agreement !== 'equal' && (
          <span className="small soft origin">
            {words.from(
              words.sources[origin.source] ?? origin.source,
              origin.recordedOn ? formatDate(origin.recordedOn) : words.undated,
            )}
          </span>
        )}
      </td>
    </tr>
  );
}
