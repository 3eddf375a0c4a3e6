import { useState } from 'react';
import { answer, api, ifMatch } from '../../../api/api.js';
import { Badge } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { formatDate } from '../../../parts/dates.js';
import { useSayProblem, useToast } from '../../../parts/toast.js';
import { absence as words } from '../../../words/words.js';
import type { Substitution } from '../../absence/absence-queries.js';
import { ChangeUntil } from '../../absence/change-until.js';
import { useRefreshCover } from '../../absence/use-refresh-cover.js';

/** Who stands in for whom, and until when. */
export function SubstitutionRow({ substitution }: { substitution: Substitution }) {
  const [open, setOpen] = useState(false);
  const refresh = useRefreshCover();
  const say = useToast();
  const sayProblem = useSayProblem();
  const { id, absent, substitute, from, until, version, transferProposed, can } = substitution;
  const end = async () => {
    try {
      await answer(api.DELETE('/api/v1/substitutions/{id}', { params: { path: { id } } }));
      say(words.ended);
    } catch (problem) {
      sayProblem(problem);
    }
    await refresh();
  };
  return (
    <li className="away-row">
      <span className="away-who">
        <span className="row tight">
          <strong>{words.substitutes(substitute.name, absent.name)}</strong>
          {transferProposed && <Badge tone="warn">{words.tooLong}</Badge>}
        </span>
        <span className="small soft">{words.period(formatDate(from), formatDate(until))}</span>
      </span>
      <span className="away-steps row">
        {can.includes('change') && (
          <Button
            kind="subtle"
            aria-label={words.changeSubstitutionLabel(absent.name)}
            onClick={() => setOpen(true)}
          >
            {words.change}
          </Button>
        )}
        {can.includes('end') && (
          <Button kind="subtle" aria-label={words.endSubstitution(absent.name)} onClick={() => void end()}>
            {words.end}
          </Button>
        )}
      </span>
      <ChangeUntil
        title={words.changeSubstitution(absent.name)}
        until={until}
        mayBeUnknown={false}
        open={open}
        close={() => setOpen(false)}
        save={(day, seen = version) =>
          answer(
            api.PATCH('/api/v1/substitutions/{id}', {
              params: { path: { id }, header: ifMatch(seen) },
              body: { until: day! },
            }),
          )
        }
      />
    </li>
  );
}
