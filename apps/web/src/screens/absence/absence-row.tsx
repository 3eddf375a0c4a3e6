import { useState } from 'react';
import { answer, api, ifMatch } from '../../api/api.js';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { formatDate, today } from '../../parts/dates.js';
import { absence as words } from '../../words/words.js';
import type { Absence } from './absence-queries.js';
import { ChangeUntil } from './change-until.js';
import { useAbsenceSteps } from './use-absence-steps.js';

/** One absence: whose, until when, and what one can do about it. Of one's own it is not said whose. */
export function AbsenceRow({ absence, own = false }: { absence: Absence; own?: boolean }) {
  const [open, setOpen] = useState(false);
  const { end } = useAbsenceSteps();
  const { id, colleague, kind, from, until, version, can } = absence;
  const period = until ? words.period(formatDate(from), formatDate(until)) : words.since(formatDate(from));
  const begun = from <= today();
  return (
    <li className="away-row">
      <span className="away-who">
        <span className="row tight">
          <strong>{own ? period : colleague.name}</strong>
          <Badge tone={kind === 'leave' ? 'plain' : 'info'}>{words.kinds[kind]}</Badge>
        </span>
        {!own && <span className="small soft">{period}</span>}
      </span>
      <span className="away-steps row">
        {can.includes('change') && (
          <Button kind="subtle" aria-label={words.changeLabel(colleague.name)} onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        )}
        {can.includes('end') && (
          <Button
            kind="subtle"
            aria-label={own && begun ? undefined : (begun ? words.backOf : words.takeBackOf)(colleague.name)}
            onClick={() => void end(absence)}
          >
            {begun ? (own ? words.iAmBack : words.back) : words.takeBack}
          </Button>
        )}
      </span>
      <ChangeUntil
        title={words.changeOf(colleague.name)}
        until={until}
        mayBeUnknown
        open={open}
        close={() => setOpen(false)}
        save={(day, seen = version) =>
          answer(
            api.PATCH('/api/v1/absences/{id}', {
              params: { path: { id }, header: ifMatch(seen) },
              body: { until: day },
            }),
          )
        }
      />
    </li>
  );
}
