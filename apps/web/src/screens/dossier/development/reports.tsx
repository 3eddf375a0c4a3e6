import { Button } from '../../../parts/button.js';
import { formatDate } from '../../../parts/dates.js';
import { development as words } from '../../../words/words.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import type { Development } from './development-query.js';
import { Earlier } from './earlier.js';

type Report = Development['diagnosisReports'][number];

/** What the diagnosis came to; the next stage asks for it. Each that was recorded stays. */
export function Reports({ reports }: { reports: readonly Report[] }) {
  const { ask } = useDossier();
  const { can } = useTrajectory();
  const current = reports.find((report) => report.current);
  const earlier = reports.filter((report) => report !== current);
  return (
    <section className="panel stack" aria-labelledby="reports-title">
      <header className="panel-head">
        <h2 id="reports-title">{words.report}</h2>
        {can.includes('recordDiagnosis') && (
          <Button kind={current ? 'subtle' : 'secondary'} onClick={() => ask('recordDiagnosis')}>
            {current ? words.reportAgain : words.reportRecord}
          </Button>
        )}
      </header>
      {current ? <ReportFacts report={current} /> : <p className="soft">{words.noReport}</p>}
      {earlier.length > 0 && (
        <Earlier count={earlier.length} what={words.reportsName}>
          {earlier.map((report) => (
            <li key={report.id}>
              <ReportFacts report={report} />
            </li>
          ))}
        </Earlier>
      )}
    </section>
  );
}

function ReportFacts({ report: { reportOn, advice, route, recordedBy, recordedAt } }: { report: Report }) {
  return (
    <dl className="facts">
      <dt>{words.reportOn}</dt>
      <dd>{formatDate(reportOn)}</dd>
      <dt>{words.advice}</dt>
      <dd className="note-said">{advice}</dd>
      {route && (
        <>
          <dt>{words.route}</dt>
          <dd>{words.routes[route]}</dd>
        </>
      )}
      <dt>{words.recordedBy}</dt>
      <dd>{words.recordedByOn(recordedBy.name, formatDate(recordedAt))}</dd>
    </dl>
  );
}
