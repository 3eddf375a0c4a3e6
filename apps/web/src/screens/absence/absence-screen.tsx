import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { useAbsenceWords } from '../../words/absence-words.js';
import { absencesQuery } from './absence-queries.js';
import { AbsenceRow } from './absence-row.js';
import { ReportAbsence } from './report-absence.js';
import './absence.css';

/** When one is away oneself. */
export function AbsenceScreen() {
  const words = useAbsenceWords();
  const { userId, displayName } = useSession();
  const [open, setOpen] = useState(false);
  const { data, error, refetch, isPending } = useQuery(absencesQuery());
  const mine = data?.absences.filter(({ colleague }) => colleague.id === userId);
  return (
    <Page
      permission="absence.report"
      title={words.mineTitle}
      lead={words.mineLead}
      actions={
        <Button kind="primary" onClick={() => setOpen(true)}>
          {words.report}
        </Button>
      }
    >
      {isPending && <Loading lines={3} />}
      {error && !data && <Failed problem={error} retry={refetch} />}
      {mine?.length === 0 && <p className="soft">{words.mineNone}</p>}
      {mine && mine.length > 0 && (
        <ul className="away-list panel">
          {mine.map((absence) => (
            <AbsenceRow key={absence.id} absence={absence} />
          ))}
        </ul>
      )}
      <ReportAbsence
        colleagues={[{ id: userId, name: displayName }]}
        open={open}
        close={() => setOpen(false)}
      />
    </Page>
  );
}
