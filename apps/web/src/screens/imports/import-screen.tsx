import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { formatMoment } from '../../parts/dates.js';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading, Notice } from '../../parts/states.js';
import { useMay } from '../../session/session.js';
import { imports as words } from '../../words/words.js';
import { DownloadReport } from './download-report.js';
import { ImportProgress } from './import-progress.js';
import { importQuery, isRunning } from './import-queries.js';
import { ImportReport } from './import-report.js';
import { ImportState } from './import-state.js';
import './imports.css';

const route = getRouteApi('/import/$importId');

/** One run: how far it is, and afterwards what became of every row. */
export function ImportScreen() {
  const { importId } = route.useParams();
  const may = useMay('import.run');
  const { data: run, error, refetch, isPending } = useQuery({ ...importQuery(importId), enabled: may });
  const moment = run && formatMoment(run.createdAt);
  return (
    <Page
      permission="import.run"
      title={moment ? (run.dryRun ? words.dryRunOf(moment) : words.importOf(moment)) : words.title}
      aside={run && <ImportState run={run} />}
      lead={run && words.startedBy(run.requestedByName)}
      actions={
        <>
          <LinkButton kind="subtle" to="/import" icon={<ArrowLeft className="icon" aria-hidden />}>
            {words.back}
          </LinkButton>
          {run?.state === 'done' && <DownloadReport run={run} />}
        </>
      }
    >
      {isPending && <Loading />}
      {error && !run && <Failed problem={error} retry={refetch} />}
      {run && isRunning(run) && <ImportProgress run={run} />}
      {run?.state === 'failed' && (
        <Notice kind="bad" title={words.failedTitle}>
          <p>{run.failure}</p>
          <p>{words.failedHelp}</p>
        </Notice>
      )}
      {run?.state === 'done' && <ImportReport run={run} />}
    </Page>
  );
}
