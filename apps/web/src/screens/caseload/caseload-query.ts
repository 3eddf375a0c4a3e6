import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';
import type { CaseloadQuery } from './caseload-search.js';

export type CaseloadEntry = Schemas['CaseloadEntry'];

const PAGE = 100;

/** The rows of a list, a hundred at a time. */
export const caseloadPages = (query: CaseloadQuery) =>
  infiniteQueryOptions({
    queryKey: ['caseload', 'page', query],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        api.GET('/api/v1/caseload', {
          params: { query: { ...query, limit: PAGE, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // While another filter is fetched the list stays, greyed, instead of jumping away.
    placeholderData: keepPreviousData,
  });

export const caseloadCounts = queryOptions({
  queryKey: ['caseload', 'counts'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/caseload/counts', { signal })),
});

export const colleaguesAtWork = queryOptions({
  queryKey: ['user', 'colleagues'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/colleagues', { signal })),
  staleTime: 5 * 60_000,
});
