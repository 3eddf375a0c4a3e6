import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, useToken } from '../api/api.js';
import { ApiProblem } from '../api/problem.js';
import type { Schemas } from '../../../../libs/api-client/client.js';

export type Session = Schemas['Session'];

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = await answer(api.GET('/api/v1/sessions/current'));
      useToken(session.csrfToken);
      return session;
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401) return null;
      throw problem;
    }
  },
  staleTime: Infinity,
});

/** The colleague at work. Only for screens behind the sign-in. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('Nobody is signed in.');
  return data;
}

/** Whether a screen or a link is worth showing; the api decides again at each request. */
export const useMay = (permission: string): boolean => useSession().permissions.includes(permission);
