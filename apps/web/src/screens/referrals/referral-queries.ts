import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/api.js';
import type { Schemas } from '../../../../../libs/api-client/client.js';

export type Referral = Schemas['Referral'];
export type ReferralListItem = Schemas['ReferralListItem'];
export type ReferralState = Referral['state'];

const PAGE = 50;

export const referralQuery = (id: string) =>
  queryOptions({
    queryKey: ['referral', id],
    queryFn: () => answer(api.GET('/api/v1/referrals/{id}', { params: { path: { id } } })),
  });

/** The referrals of one state, or of all; those that wait for a decision with the oldest first. */
export const referralsQuery = (state: ReferralState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['referral', 'list', state ?? 'all'],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/referrals', {
          params: {
            query: {
              state,
              order: state === 'submitted' ? 'oldest' : 'newest',
              limit: PAGE,
              ...(cursor && { cursor }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** A referral has changed: what is on screen of it, and every list it stands in. */
export async function referralChanged(client: QueryClient, referral: Referral): Promise<void> {
  client.setQueryData(referralQuery(referral.id).queryKey, referral);
  await client.invalidateQueries({ queryKey: ['referral'] });
}
