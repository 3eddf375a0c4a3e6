import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { absence as words } from '../../../words/words.js';
import { absencesQuery, substitutionsOfTeamQuery } from '../../absence/absence-queries.js';
import { AbsenceRow } from '../../absence/absence-row.js';
import { ReportAbsence } from '../../absence/report-absence.js';
import { ReportLeaving } from '../../absence/report-leaving.js';
import '../../absence/absence.css';
import { loadsQuery } from '../load/load-query.js';
import type { TeamSectionProps } from '../sections.js';
import { LeavingRow } from './leaving-row.js';
import { SubstitutionRow } from './substitution-row.js';

/** Who is away, who leaves, and who stands in until when. */
export default function AbsenceSection({ teamId }: TeamSectionProps) {
  const [open, setOpen] = useState<'absence' | 'leaving'>();
  const { data, error, refetch, isPending } = useQuery(absencesQuery(teamId));
  const { data: substitutions = [] } = useQuery(substitutionsOfTeamQuery(teamId));
  const { data: colleagues = [] } = useQuery(loadsQuery(teamId));
  const close = () => setOpen(undefined);
  if (isPending) return <Loading lines={4} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  const { absences, leaving } = data;
  return (
    <>
      <p className="soft">{words.lead}</p>
      <div className="row">
        <Button onClick={() => setOpen('absence')}>{words.report}</Button>
        <Button kind="subtle" onClick={() => setOpen('leaving')}>
          {words.reportLast}
        </Button>
      </div>
      {absences.length + leaving.length === 0 ? (
        <Empty title={words.none}>{words.noneHelp}</Empty>
      ) : (
        <ul className="away-list panel">
          {absences.map((absence) => (
            <AbsenceRow key={absence.id} absence={absence} />
          ))}
          {leaving.map((one) => (
            <LeavingRow key={one.colleague.id} leaving={one} />
          ))}
        </ul>
      )}
      <h3>{words.substitutions}</h3>
      {substitutions.length === 0 ? (
        <p className="soft">{words.noSubstitutions}</p>
      ) : (
        <ul className="away-list panel">
          {substitutions.map((substitution) => (
            <SubstitutionRow key={substitution.id} substitution={substitution} />
          ))}
        </ul>
      )}
      <ReportAbsence colleagues={colleagues} open={open === 'absence'} close={close} />
      <ReportLeaving colleagues={colleagues} open={open === 'leaving'} close={close} />
    </>
  );
}
