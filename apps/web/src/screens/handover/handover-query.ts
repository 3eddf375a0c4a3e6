import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/api.js';
import type { Schemas } from '../../../../../libs/api-client/client.js';

export type Handover = Schemas['Handover'];

export const handoverQuery = (id: string) =>
  queryOptions({
    queryKey: ['handover', id],
    queryFn: () => answer(api.GET('/api/v1/handovers/{id}', { params: { path: { id } } })),
  });

/** Who could take a case over, the best choice first. */
export const candidatesQuery = (trajectoryId: string) =>
  queryOptions({
    queryKey: ['caseload', 'candidates', trajectoryId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/trajectories/{id}/handover-candidates', { params: { path: { id: trajectoryId } } }),
      ),
  });
