import { answer, api } from '../../../api/api.js';
import { Button } from '../../../parts/button.js';
import { formatDate } from '../../../parts/dates.js';
import { useSayProblem, useToast } from '../../../parts/toast.js';
import { useAbsenceWords } from '../../../words/absence-words.js';
import type { Leaving } from '../../absence/absence-queries.js';
import { useRefreshCover } from '../../absence/use-refresh-cover.js';

/** Somebody who leaves for good. */
export function LeavingRow({ leaving: { colleague, lastDay, can } }: { leaving: Leaving }) {
  const words = useAbsenceWords();
  const refresh = useRefreshCover();
  const say = useToast();
  const sayProblem = useSayProblem();
  const stay = async () => {
    try {
      await answer(
        api.DELETE('/api/v1/colleagues/{id}/last-day', { params: { path: { id: colleague.id } } }),
      );
      say(words.isStaying(colleague.name));
    } catch (problem) {
      sayProblem(problem);
    }
    await refresh();
  };
  return (
    <li className="away-row">
      <span className="away-who">
        <strong>{colleague.name}</strong>
        <span className="small soft">{words.leaves(formatDate(lastDay))}</span>
      </span>
      <span />
      <span className="away-steps row">
        {can.includes('change') && (
          <Button kind="subtle" aria-label={words.staysOf(colleague.name)} onClick={() => void stay()}>
            {words.stays}
          </Button>
        )}
      </span>
    </li>
  );
}
