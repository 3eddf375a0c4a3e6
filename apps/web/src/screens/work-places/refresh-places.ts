import type { QueryClient } from '@tanstack/react-query';

/** After a change: the places, and who is at them. */
export const refreshPlaces = (client: QueryClient): Promise<unknown> =>
  Promise.all(
    [['workPlace'], ['participant', 'workPlace']].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
