import { useState } from 'react';
import { answer, api, ifMatch } from '../../api/api.js';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { formatDate } from '../../parts/dates.js';
import { useSayProblem, useToast } from '../../parts/toast.js';
import { useAbsenceWords } from '../../words/absence-words.js';
import type { Absence } from './absence-queries.js';
import { ChangeUntil } from './change-until.js';
import { useRefreshCover } from './use-refresh-cover.js';

/** One colleague who is away: until when, and what one can do about it. */
export function AbsenceRow({ absence }: { absence: Absence }) {
  const words = useAbsenceWords();
  const [open, setOpen] = useState(false);
  const refresh = useRefreshCover();
  const say = useToast();
  const sayProblem = useSayProblem();
  const { id, colleague, kind, from, until, version, can } = absence;
  const end = async () => {
    try {
      await answer(api.DELETE('/api/v1/absences/{id}', { params: { path: { id } } }));
      say(words.isBack(colleague.name));
    } catch (problem) {
      sayProblem(problem);
    }
    await refresh();
  };
  return (
    <li className="away-row">
      <span className="away-who">
        <strong>{colleague.name}</strong>
        <span className="small soft">
          {until ? words.period(formatDate(from), formatDate(until)) : words.since(formatDate(from))}
        </span>
      </span>
      <Badge tone={kind === 'leave' ? 'plain' : 'info'}>{words.kinds[kind]}</Badge>
      <span className="away-steps row">
        {can.includes('change') && (
          <Button kind="subtle" aria-label={words.changeOf(colleague.name)} onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        )}
        {can.includes('end') && (
          <Button kind="subtle" aria-label={words.backOf(colleague.name)} onClick={() => void end()}>
            {words.back}
          </Button>
        )}
      </span>
      <ChangeUntil
        title={words.changeOf(colleague.name)}
        until={until}
        mayBeUnknown
        open={open}
        close={() => setOpen(false)}
        save={(day) =>
          answer(
            api.PATCH('/api/v1/absences/{id}', {
              params: { path: { id }, header: ifMatch(version) },
              body: { until: day },
            }),
          )
        }
      />
    </li>
  );
}
