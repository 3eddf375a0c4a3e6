import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/api.js';

/** Of each as many as one looks through; who wants another types on. */
const SHOWN = 5;
export const SHORTEST = 2;

/** Open places and, once somebody is looking for one, employers that take part. */
export const whereQuery = (q: string) =>
  queryOptions({
    queryKey: ['place', 'choose', q],
    queryFn: async ({ signal }) => {
      const asked = q.length >= SHORTEST ? { q } : {};
      const [places, employers] = await Promise.all([
        answer(
          api.GET('/api/v1/places', {
            params: { query: { ...asked, state: 'open', limit: SHOWN } },
            signal,
          }),
        ),
        q.length >= SHORTEST
          ? answer(
              api.GET('/api/v1/employers', {
                params: { query: { q, state: 'active', limit: SHOWN } },
                signal,
              }),
            )
          : { items: [] },
      ]);
      return { places: places.items, employers: employers.items };
    },
    // While another word is looked up the list stays, instead of jumping away.
    placeholderData: keepPreviousData,
  });
