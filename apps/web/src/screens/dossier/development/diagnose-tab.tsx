import './development.css';
import { useQuery } from '@tanstack/react-query';
import { Failed, Loading } from '../../../parts/states.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { developmentQuery } from './development-query.js';
import { Findings } from './findings.js';
import { Indications } from './indications.js';
import { Provisions } from './provisions.js';
import { Reports } from './reports.js';
import { UwvAdvices } from './uwv-advices.js';

/** What was found out and advised, by which right somebody is helped, and what runs beside the stage. */
export function DiagnoseTab() {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const { data, error, refetch, isPending } = useQuery(developmentQuery(dossier.id, id));
  if (isPending) return <Loading lines={8} />;
  if (!data) return <Failed problem={error} retry={refetch} />;
  return (
    <div className="diagnose">
      <div className="stack">
        <Findings development={data} />
        <Reports reports={data.diagnosisReports} />
      </div>
      <div className="stack">
        <UwvAdvices development={data} />
        <Indications development={data} />
        <Provisions development={data} />
      </div>
    </div>
  );
}
