import { imports as words } from '../../words/words.js';
import { DryRunDone } from './dry-run-done.js';
import { FileProblems } from './file-problems.js';
import { summaryOf, type Import } from './import-queries.js';
import { OutcomeTable } from './outcome-table.js';
import { ReportFigures } from './report-figures.js';
import { ReportRows } from './report-rows.js';

/** What became of the files: problems first, then the figures, then the rows. */
export function ImportReport({ run }: { run: Import }) {
  const summary = summaryOf(run);
  return (
    <>
      <FileProblems files={summary.files} />
      {run.dryRun && <DryRunDone run={run} />}
      <ReportFigures run={run} summary={summary} />
      <section className="stack">
        <h2>{words.perFile}</h2>
        <OutcomeTable importId={run.id} summary={summary} />
      </section>
      <ReportRows importId={run.id} />
    </>
  );
}
