import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';

export type WorkPlace = Schemas['WorkPlace'];
export type WorkPlaceDay = Schemas['WorkPlaceDay'];

export const workPlacesQuery = queryOptions({
  queryKey: ['workPlace', 'all'],
  queryFn: async () => (await answer(api.GET('/api/v1/work-places'))).items,
});

/** Begins with the topic of people, as what changes is who came. */
export const workPlaceDayQuery = (id: string, day: string) =>
  queryOptions({
    queryKey: ['participant', 'workPlace', id, day],
    queryFn: () =>
      answer(api.GET('/api/v1/work-places/{id}/attendance', { params: { path: { id }, query: { day } } })),
  });
