import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';

export type Transfer = Schemas['CaseloadTransfer'];
export type TransferItem = Schemas['CaseloadTransferItem'];
export type TransferItemPage = Schemas['CaseloadTransferItemPage'];
export type TransferableCaseload = Schemas['TransferableCaseload'];
export type ItemState = TransferItem['state'];
/** Which cases are shown: those of one state, or those that have nobody yet. */
export type Shown = ItemState | 'withoutReceiver';

export const transfersQuery = infiniteQueryOptions({
  queryKey: ['caseloadTransfer'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/v1/caseload-transfers', { params: { query: { limit: 25, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

/** Whose cases could be moved; changes when a case comes or goes. */
export const transferableQuery = queryOptions({
  queryKey: ['caseload', 'transferable'],
  queryFn: async () => (await answer(api.GET('/api/v1/transferable-caseloads'))).items,
});

export const transferQuery = (id: string) =>
  queryOptions({
    queryKey: ['caseloadTransfer', id],
    queryFn: async ({ client, queryKey }) => {
      const found = await answer(api.GET('/api/v1/caseload-transfers/{id}', { params: { path: { id } } }));
      const known = client.getQueryData<Transfer>(queryKey);
      if (known && known.version !== found.version) void client.invalidateQueries({ queryKey: itemsOf(id) });
      return found;
    },
  });

/**
 * Not under the topic of the transfer: that is told at each case that goes over, and reading hundreds of cases anew
 * each time would take longer than moving them. They are read again when the transfer has another version.
 */
export const itemsOf = (id: string) => ['caseloadTransferItems', id] as const;

const WHILE_RUNNING_MS = 2000;

export const itemsQuery = ({ id, state }: Transfer, shown: Shown | undefined) =>
  infiniteQueryOptions({
    queryKey: [...itemsOf(id), shown ?? 'all'],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/caseload-transfers/{id}/items', {
          params: {
            path: { id },
            query: {
              limit: 100,
              cursor: pageParam,
              ...(shown === 'withoutReceiver' ? { withoutReceiver: true } : shown && { state: [shown] }),
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: state === 'running' ? WHILE_RUNNING_MS : false,
  });

/** Who could be a contact person. */
export const receiversQuery = queryOptions({
  queryKey: ['user', 'receivers'],
  queryFn: async () =>
    (await answer(api.GET('/api/v1/colleagues'))).items.filter(({ roles }) =>
      roles.some((role) => role === 'jobCoach' || role === 'teamLead'),
    ),
});
