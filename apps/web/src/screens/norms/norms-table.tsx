import { Link } from '@tanstack/react-router';
import { norms as words } from '../../words/words.js';
import type { Norm } from './norm-queries.js';
import { daysInWords, stateOf, wordsOfNorm } from './norm-words.js';

export function NormsTable({ title, norms }: { title: string; norms: readonly Norm[] }) {
  return (
    <div className="table-frame">
      <table className="table stacks norms">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.norm}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.coming}</th>
          </tr>
        </thead>
        <tbody>
          {norms.map((norm) => (
            <NormRow key={norm.key} norm={norm} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NormRow({ norm }: { norm: Norm }) {
  const { now, standard, of } = wordsOfNorm(norm);
  // The periods stand newest first; the nearest one is what people want to know.
  const coming = norm.periods.findLast((period) => stateOf(period) === 'coming');
  return (
    <tr>
      <th scope="row">
        <Link to="/beheer/normen/$key" params={{ key: norm.key }}>
          {norm.label}
        </Link>
        {norm.law && <div className="small soft">{words.legal(norm.law)}</div>}
        {norm.assumed && <div className="small soft">{words.assumption(norm.assumed)}</div>}
      </th>
      <td>
        {now} {now !== standard && <span className="small soft">({words.standard(standard)})</span>}
      </td>
      <td>
        {coming && (
          <>
            <span className="on-phone-label">{words.coming} </span>
            {of(coming)} <span className="small soft">{daysInWords(coming, words)}</span>
          </>
        )}
      </td>
    </tr>
  );
}
