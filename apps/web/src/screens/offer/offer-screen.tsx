import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answer, api } from '../../api/api.js';
import { spokenName } from '../../parts/names.js';
import { Page } from '../../parts/page.js';
import { Empty, Failed, Loading, Notice } from '../../parts/states.js';
import { offer as words } from '../../words/words.js';
import { candidatesQuery } from '../handover/handover-query.js';
import { OfferSteps } from './offer-steps.js';
import './offer.css';

/** The case, what its record says to a receiver, and who could take it over. */
const useCase = (trajectoryId: string) => {
  const trajectory = useQuery({
    queryKey: ['participant', 'trajectory', trajectoryId],
    queryFn: () => answer(api.GET('/api/v1/trajectories/{id}', { params: { path: { id: trajectoryId } } })),
  });
  const participantId = trajectory.data?.participantId ?? '';
  const dossier = useQuery({
    queryKey: ['participant', participantId, 'offer'],
    queryFn: () => answer(api.GET('/api/v1/participants/{id}', { params: { path: { id: participantId } } })),
    enabled: participantId !== '',
  });
  const candidates = useQuery(candidatesQuery(trajectoryId));
  const running = dossier.data?.trajectories.find(({ id }) => id === trajectoryId);
  const proposal = useQuery({
    queryKey: ['handover', 'proposal', trajectoryId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/trajectories/{id}/handover-proposal', { params: { path: { id: trajectoryId } } }),
      ),
    // What the record said when one began is what one goes on with; what changed meanwhile the api names.
    staleTime: Infinity,
    gcTime: 0,
    enabled: running !== undefined && !running.endedAt && trajectory.data?.openHandoverId === null,
  });
  return { trajectory, dossier, candidates, running, proposal };
};

export function OfferScreen() {
  const { trajectoryId } = useParams({ strict: false }) as { trajectoryId: string };
  const { trajectory, dossier, candidates, running, proposal } = useCase(trajectoryId);
  const failed = [trajectory, candidates, dossier, proposal].find(({ error, data }) => error && !data);
  if (failed)
    return (
      <Page title={words.title}>
        <Failed problem={failed.error} retry={failed.refetch} ofOne={failed !== candidates} />
      </Page>
    );
  if (!trajectory.data || !dossier.data || !candidates.data)
    return (
      <Page title={words.title}>
        <Loading lines={8} />
      </Page>
    );
  const { openHandoverId, contactPerson } = trajectory.data;
  const title = words.of(spokenName(dossier.data.name));
  if (openHandoverId)
    return (
      <Page title={title}>
        <Notice
          kind="warn"
          title={words.alreadyTitle}
          action={
            <div>
              <Link to="/overdrachten/$handoverId" params={{ handoverId: openHandoverId }}>
                {words.toHandover}
              </Link>
            </div>
          }
        >
          {words.already}
        </Notice>
      </Page>
    );
  if (!running || running.endedAt)
    return (
      <Page title={title}>
        <Empty title={words.ended}>{words.endedText}</Empty>
      </Page>
    );
  if (!proposal.data)
    return (
      <Page title={title}>
        <Loading lines={8} />
      </Page>
    );
  return (
    <Page title={title} lead={words.lead(contactPerson.name)}>
      <OfferSteps
        trajectoryId={trajectoryId}
        from={contactPerson.name}
        candidates={candidates.data.items}
        proposal={proposal.data}
      />
    </Page>
  );
}
