import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';

export type Dossier = Schemas['Dossier'];
export type Trajectory = Schemas['DossierTrajectory'];
export type Need = Schemas['Need'];
export type TimelineLine = Schemas['TimelineLine'];
export type TimelineKind = TimelineLine['kind'];

/** All that hangs on one participant has a key that begins with this, so that it is read again together. */
export const participantKey = (id: string) => ['participant', id] as const;

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: [...participantKey(id), 'dossier'],
    queryFn: () => answer(api.GET('/api/v1/participants/{id}', { params: { path: { id } } })),
  });

/** What the dossier leaves to the trajectory itself: the diagnosis. */
export const trajectoryQuery = (participantId: string, id: string) =>
  queryOptions({
    queryKey: [...participantKey(participantId), 'trajectory', id],
    queryFn: () => answer(api.GET('/api/v1/trajectories/{id}', { params: { path: { id } } })),
  });

const LINES = 25;

export const timelineQuery = (id: string, kinds: readonly TimelineKind[] = []) =>
  infiniteQueryOptions({
    queryKey: [...participantKey(id), 'timeline', ...kinds],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/participants/{id}/timeline', {
          params: {
            path: { id },
            query: {
              limit: LINES,
              ...(kinds.length > 0 && { kinds: [...kinds] }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const accessLogQuery = (id: string) =>
  infiniteQueryOptions({
    // Not under the participant's key: each reading of it stands in it, so it is not read again without being asked.
    queryKey: ['accessLog', id],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/participants/{id}/access-log', {
          params: { path: { id }, query: pageParam ? { cursor: pageParam } : {} },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: Infinity,
  });

/** Who there is to choose from, for a task or to involve. */
export const colleaguesQuery = queryOptions({
  queryKey: ['user', 'atWork'],
  queryFn: async () => (await answer(api.GET('/api/v1/colleagues'))).items,
  staleTime: 300_000,
});

export const substitutionsQuery = queryOptions({
  queryKey: ['cover', 'substitutions', 'mine'],
  queryFn: async () => (await answer(api.GET('/api/v1/substitutions'))).items,
  staleTime: 300_000,
});
