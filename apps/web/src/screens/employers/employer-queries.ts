import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';
import { municipalityIn, type EmployersSearch } from './employers-search.js';
import type { PlacesSearch, WorkTask } from './places-search.js';

export type Employer = Schemas['Employer'];
export type EmployerDetail = Schemas['EmployerDetail'];
export type EmployerContact = Schemas['EmployerContact'];
export type Place = Schemas['Place'];

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
  // While another filter is fetched the list stays, instead of jumping away.
  placeholderData: keepPreviousData,
};

export const employersQuery = ({ q, sector, state = 'active', municipality, room }: EmployersSearch) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ['employer', 'list', { q, sector, state, municipality, room }],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        api.GET('/api/v1/employers', {
          params: {
            query: {
              q,
              growthSector: sector,
              municipalityCode: municipalityIn({ municipality }),
              state: state === 'all' ? undefined : state,
              openPlaces: room,
              cursor,
            },
          },
          signal,
        }),
      ),
  });

export const employerQuery = (id: string) =>
  queryOptions({
    queryKey: ['employer', id],
    queryFn: () => answer(api.GET('/api/v1/employers/{id}', { params: { path: { id } } })),
  });

export const placeQuery = (id: string) =>
  queryOptions({
    queryKey: ['place', id],
    queryFn: () => answer(api.GET('/api/v1/places/{id}', { params: { path: { id } } })),
  });

export const placesQuery = ({ q, kind, sector, state = 'open', municipality, task }: PlacesSearch) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ['place', 'list', { q, kind, sector, state, municipality, task }],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        api.GET('/api/v1/places', {
          params: {
            query: {
              q,
              kind,
              growthSector: sector,
              municipalityCode: municipalityIn({ municipality }),
              task: task ? [task as WorkTask] : undefined,
              state: state === 'all' ? undefined : state,
              cursor,
            },
          },
          signal,
        }),
      ),
  });
