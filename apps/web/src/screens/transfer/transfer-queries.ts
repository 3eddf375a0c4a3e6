import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';

export type Transfer = Schemas['CaseloadTransfer'];
export type TransferItem = Schemas['CaseloadTransferItem'];
export type ItemState = TransferItem['state'];

export const transfersQuery = infiniteQueryOptions({
  queryKey: ['caseloadTransfer'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/v1/caseload-transfers', { params: { query: { limit: 25, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

export const transferQuery = (id: string) =>
  queryOptions({
    queryKey: ['caseloadTransfer', id],
    queryFn: () => answer(api.GET('/api/v1/caseload-transfers/{id}', { params: { path: { id } } })),
  });

export const itemsQuery = (id: string, state: ItemState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['caseloadTransfer', id, 'items', state ?? 'all'],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/caseload-transfers/{id}/items', {
          params: { path: { id }, query: { limit: 50, cursor: pageParam, ...(state && { state: [state] }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Who could be a contact person. */
export const receiversQuery = queryOptions({
  queryKey: ['user', 'receivers'],
  queryFn: async () =>
    (await answer(api.GET('/api/v1/colleagues'))).items.filter(({ roles }) =>
      roles.some((role) => role === 'jobCoach' || role === 'teamLead'),
    ),
});
