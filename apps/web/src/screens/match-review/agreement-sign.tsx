import { Check, CircleDashed, EqualNot } from 'lucide-react';
import { matchReview } from '../../words/words.js';
import type { Agreement } from './comparison.js';

const signs = { equal: Check, differs: EqualNot, oneSide: CircleDashed };

/** Whether two values agree: a sign and a word; the colour only repeats it. */
export function AgreementSign({ agreement }: { agreement: Agreement }) {
  const { agreements } = matchReview;
  const Sign = signs[agreement];
  return (
    <span className={`agreement ${agreement}`}>
      <Sign className="icon" aria-hidden />
      {agreements[agreement]}
    </span>
  );
}
