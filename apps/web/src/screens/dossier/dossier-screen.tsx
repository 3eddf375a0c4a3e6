import './dossier.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { GitMerge } from 'lucide-react';
import { ApiProblem } from '../../api/problem.js';
import { Page } from '../../parts/page.js';
import { Empty, Failed, Notice } from '../../parts/states.js';
import { Button } from '../../parts/button.js';
import { answers, dossier as words } from '../../words/words.js';
import { DossierPage } from './dossier-page.js';
import { dossierQuery } from './dossier-query.js';
import { DossierSkeleton } from './dossier-skeleton.js';

/** No longer theirs to see: what was read before goes from the screen as well. */
const isClosed = (problem: unknown): boolean =>
  problem instanceof ApiProblem && (problem.status === 403 || problem.status === 404);

export function DossierScreen() {
  const { participantId } = useParams({ from: '/deelnemers/$participantId' });
  const { data: dossier, error, refetch, isPending } = useQuery(dossierQuery(participantId));
  if (isPending) return <DossierSkeleton />;
  if (!dossier || isClosed(error))
    return (
      <Page title={words.title}>
        <Failed problem={error} retry={refetch} ofOne />
      </Page>
    );
  if (dossier.mergedInto)
    return (
      <Page title={words.title}>
        <Empty
          icon={<GitMerge className="icon" aria-hidden />}
          title={words.merged}
          action={
            <Link to="/deelnemers/$participantId" params={{ participantId: dossier.mergedInto }}>
              {words.toMerged}
            </Link>
          }
        >
          {words.mergedHelp}
        </Empty>
      </Page>
    );
  return (
    <DossierPage
      key={participantId}
      dossier={dossier}
      notice={
        error && (
          <Notice
            kind="warn"
            title={answers.offlineTitle}
            action={<Button onClick={() => void refetch()}>{answers.retry}</Button>}
          >
            {words.stale}
          </Notice>
        )
      }
    />
  );
}
