import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { useMay, useSession } from '../../session/session.js';
import { absence as words } from '../../words/words.js';
import { absencesQuery } from './absence-queries.js';
import { AbsenceRow } from './absence-row.js';
import { MyLastDay } from './my-last-day.js';
import { MySubstitutes } from './my-substitutes.js';
import { ReportAbsence } from './report-absence.js';
import { MyWeek } from './week/my-week.js';
import './absence.css';

/** When one works, when one is away, and when one leaves. */
export function AbsenceScreen() {
  return (
    <Page permission="absence.report" title={words.mineTitle} lead={words.mineLead} className="my-absence">
      <section className="stack tight" aria-labelledby="my-week">
        <h2 id="my-week">{words.week.title}</h2>
        <MyWeek />
      </section>
      <MyAbsences />
    </Page>
  );
}

function MyAbsences() {
  const { userId, displayName } = useSession();
  const carries = useMay('caseload.view');
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery(absencesQuery());
  if (error && !data) return <Failed problem={error} retry={refetch} />;
  if (!data) return <Loading lines={3} />;
  const me = { id: userId, name: displayName };
  const mine = data.absences.filter(({ colleague }) => colleague.id === userId);
  return (
    <>
      <section className="stack tight" aria-labelledby="my-absence">
        <div className="row spread">
          <h2 id="my-absence">{words.mineAway}</h2>
          <Button onClick={() => setOpen(true)}>{words.report}</Button>
        </div>
        <p className="soft">{words.mineAwayLead}</p>
        {mine.length === 0 ? (
          <p className="panel away-none">{words.mineNone}</p>
        ) : (
          <ul className="away-list panel">
            {mine.map((absence) => (
              <AbsenceRow key={absence.id} absence={absence} own />
            ))}
          </ul>
        )}
        {carries && <MySubstitutes userId={userId} />}
        <ReportAbsence colleagues={[me]} own open={open} close={() => setOpen(false)} />
      </section>
      <MyLastDay me={me} leaving={data.leaving.find(({ colleague }) => colleague.id === userId)} />
    </>
  );
}
