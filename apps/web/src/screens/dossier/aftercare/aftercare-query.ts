import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';
import { participantKey } from '../dossier-query.js';

export type CheckIn = Schemas['CheckIn'];

/** The check-ins after the placements of one trajectory, what is due first first. */
export const checkInsQuery = (participantId: string, id: string) =>
  queryOptions({
    queryKey: [...participantKey(participantId), 'checkIns', id],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/trajectories/{id}/check-ins', { params: { path: { id } } }))).items,
  });

export type ReturnOffer = Schemas['ReturnOffer'];

/** The way back after a relapse, as it is now. */
export const returnOfferQuery = (participantId: string, id: string) =>
  queryOptions({
    queryKey: [...participantKey(participantId), 'returnOffer', id],
    queryFn: () => answer(api.GET('/api/v1/check-ins/{id}/return-offer', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  });
