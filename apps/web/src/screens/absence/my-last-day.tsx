import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { formatDate } from '../../parts/dates.js';
import { useMay } from '../../session/session.js';
import { absence as words } from '../../words/words.js';
import { caseloadCounts } from '../caseload/caseload-query.js';
import type { Leaving } from './absence-queries.js';
import { ReportLeaving } from './report-leaving.js';
import { useAbsenceSteps } from './use-absence-steps.js';

/** When one leaves for good, and what is still to be handed over. */
export function MyLastDay({
  me,
  leaving,
}: {
  me: { id: string; name: string };
  leaving: Leaving | undefined;
}) {
  const [open, setOpen] = useState(false);
  const carries = useMay('caseload.view');
  const { data: counts } = useQuery({ ...caseloadCounts, enabled: carries && leaving !== undefined });
  const { stay } = useAbsenceSteps();
  return (
    <section className="stack tight" aria-labelledby="my-last-day">
      <div className="row spread">
        <h2 id="my-last-day">{words.mineLeaving}</h2>
        {!leaving && <Button onClick={() => setOpen(true)}>{words.reportLast}</Button>}
      </div>
      {leaving ? (
        <ul className="away-list panel">
          <li className="away-row">
            <span className="away-who">
              <strong>{words.mineLastDay(formatDate(leaving.lastDay))}</strong>
              {counts && <span className="small soft">{words.mineCases(counts.mine)}</span>}
            </span>
            <span className="away-steps row">
              <Button kind="subtle" onClick={() => void stay(me, leaving.lastDay)}>
                {words.iStay}
              </Button>
            </span>
          </li>
        </ul>
      ) : (
        <p className="soft">{words.mineStaying}</p>
      )}
      <ReportLeaving colleagues={[me]} own open={open} close={() => setOpen(false)} />
    </section>
  );
}
