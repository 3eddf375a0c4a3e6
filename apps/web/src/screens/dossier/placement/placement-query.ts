import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api } from '../../../api/api.js';
import { participantKey } from '../dossier-query.js';

export type Placements = Schemas['PlacementList'];
export type Placement = Schemas['Placement'];
export type Instrument = Schemas['Instrument'];

/** Proposals and placements of one trajectory, the newest first. */
export const placementsQuery = (participantId: string, id: string) =>
  queryOptions({
    queryKey: [...participantKey(participantId), 'placements', id],
    queryFn: () => answer(api.GET('/api/v1/trajectories/{id}/placements', { params: { path: { id } } })),
  });
