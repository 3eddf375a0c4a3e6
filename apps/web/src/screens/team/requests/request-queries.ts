import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';

export type ContactRequest = Schemas['ContactPersonRequest'];

/** A change of it is told as one of the participant. */
export const waitingRequestsQuery = (teamId: string | undefined) =>
  queryOptions({
    queryKey: ['participant', 'requests', teamId ?? 'all'],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/contact-person-requests', { params: { query: teamId ? { teamId } : {} } }),
        )
      ).items,
  });

export const requestsOfQuery = (participantId: string, trajectoryId: string) =>
  queryOptions({
    queryKey: ['participant', participantId, 'requests', trajectoryId],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/trajectories/{id}/contact-person-requests', {
            params: { path: { id: trajectoryId } },
          }),
        )
      ).items,
  });
