import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.js';
import type { Schemas } from '../../../../libs/api-client/client.js';

export type Notice = Schemas['Notice'];

/** More than these are "20+": nobody counts them. */
const COUNTED = 20;

export const unreadQuery = queryOptions({
  queryKey: ['notice', 'unread'],
  queryFn: () =>
    answer(api.GET('/api/v1/notices', { params: { query: { show: 'unread', limit: COUNTED } } })),
});

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notice', 'list'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/v1/notices', { params: { query: { limit: COUNTED, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

/** How many have not been read, in figures: "3", "20+". */
export const countOf = ({ items, nextCursor }: Schemas['NoticePage']): string =>
  `${items.length}${nextCursor ? '+' : ''}`;

/** Where a notice leads this colleague. */
export function targetOf(
  { kind, handoverId, participantId }: Notice,
  permissions: readonly string[],
): string {
  if (kind === 'letter.waits' && permissions.includes('letter.send')) return '/brieven';
  if (handoverId && permissions.includes('handover.view')) return `/overdrachten/${handoverId}`;
  if (participantId && permissions.includes('participant.view')) return `/deelnemers/${participantId}`;
  if (kind === 'caseloadTransfer.ended' && permissions.includes('transfer.view'))
    return '/caseloadoverdracht';
  return permissions.includes('referral.view') ? '/aanmeldingen' : '/';
}
