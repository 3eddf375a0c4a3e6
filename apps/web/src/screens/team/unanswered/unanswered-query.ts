import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/api.js';

/** What was offered in a team and waits for an answer, what waits longest first. */
export const unansweredQuery = (teamId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['handover', 'unanswered', teamId ?? 'all'],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/handovers', {
          params: {
            query: { box: 'team', state: 'offered', order: 'longest', teamId, limit: 20, cursor: pageParam },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
