import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { itemsOf, type TransferItem, type TransferItemPage } from './transfer-queries.js';
import { useVersionedCall } from './use-transfer-step.js';

export interface Change {
  readonly included?: boolean;
  /** Null: nobody any more. */
  readonly to?: { readonly id: string; readonly name: string } | null;
}

export interface Edit extends Change {
  readonly item: TransferItem;
}

export const changed = (item: TransferItem, { included = item.included, to }: Change): TransferItem => ({
  ...item,
  included,
  ...(to !== undefined && { to, why: 'chosen' }),
});

type Pages = InfiniteData<TransferItemPage>;

const bodyOf = ({ item, included, to }: Edit): Schemas['CaseloadTransferEdit'] => ({
  items: [
    {
      id: item.id,
      ...(included !== undefined && { included }),
      ...(to !== undefined && { toUserId: to?.id ?? null }),
    },
  ],
});

/** Another receiver for a case, or none: on screen at once, and put back when it is refused. */
export function useItemEdit(id: string) {
  const client = useQueryClient();
  const write = useVersionedCall(id);
  return useMutation({
    ...write,
    mutationFn: (edit: Edit) =>
      write.mutationFn((params) =>
        api.PATCH('/api/v1/caseload-transfers/{id}/items', { params, body: bodyOf(edit) }),
      ),
    onMutate: ({ item, ...change }: Edit) => {
      const edited = changed(item, change);
      client.setQueriesData<Pages>(
        { queryKey: itemsOf(id) },
        (now) =>
          now && {
            ...now,
            pages: now.pages.map((page) => ({
              ...page,
              items: page.items.map((one) => (one.id === item.id ? edited : one)),
            })),
          },
      );
    },
  });
}
