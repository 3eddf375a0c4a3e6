import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';
import { participantKey } from '../dossier-query.js';

export type LearningRoute = Schemas['LearningRoute'];
export type WorkProcess = Schemas['WorkProcess'];
export type LearningNote = Schemas['LearningNote'];
export type LearningOutcome = Schemas['LearningEnding']['outcome'];

/** What somebody learnt and learns in one trajectory. */
export const learningQuery = (participantId: string, id: string) =>
  queryOptions({
    queryKey: [...participantKey(participantId), 'learning', id],
    queryFn: () => answer(api.GET('/api/v1/trajectories/{id}/learning-routes', { params: { path: { id } } })),
  });

/** Employers whose name holds this; to choose a training company from. */
export const employersNamed = (q: string) =>
  queryOptions({
    queryKey: ['employer', 'named', q],
    queryFn: async () => {
      const query = { q, state: 'active', limit: 8 } as const;
      return (await answer(api.GET('/api/v1/employers', { params: { query } }))).items;
    },
    staleTime: 60_000,
  });
