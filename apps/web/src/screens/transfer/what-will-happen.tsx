import { transfer as words } from '../../words/words.js';
import type { Transfer } from './transfer-queries.js';

/** Who becomes contact person of how many, what goes along and who is told. */
export function WhatWillHappen({ transfer: { from, counts, receivers } }: { transfer: Transfer }) {
  return (
    <>
      <p>{words.confirmGoes(counts.proposed, from.name)}</p>
      <ul className="bullets">
        {receivers
          .filter(({ cases }) => cases > 0)
          .map((one) => (
            <li key={one.id}>{words.confirmTo(one.name, one.cases)}</li>
          ))}
        {counts.leftOut > 0 && <li>{words.confirmStays(counts.leftOut, from.name)}</li>}
        <li>{words.confirmWork}</li>
        <li>{words.confirmTold}</li>
        <li>{words.confirmToldColleagues(from.name)}</li>
      </ul>
    </>
  );
}
