import { Button } from '../../../parts/button.js';
import { formatDate } from '../../../parts/dates.js';
import { absence as words } from '../../../words/words.js';
import type { Leaving } from '../../absence/absence-queries.js';
import { useAbsenceSteps } from '../../absence/use-absence-steps.js';

/** Somebody who leaves for good. */
export function LeavingRow({ leaving: { colleague, lastDay, can } }: { leaving: Leaving }) {
  const { stay } = useAbsenceSteps();
  return (
    <li className="away-row">
      <span className="away-who">
        <strong>{colleague.name}</strong>
        <span className="small soft">{words.leaves(formatDate(lastDay))}</span>
      </span>
      <span className="away-steps row">
        {can.includes('change') && (
          <Button
            kind="subtle"
            aria-label={words.staysOf(colleague.name)}
            onClick={() => void stay(colleague, lastDay)}
          >
            {words.stays}
          </Button>
        )}
      </span>
    </li>
  );
}
