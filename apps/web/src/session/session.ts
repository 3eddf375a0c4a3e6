import { queryOptions, useQuery, type Query } from '@tanstack/react-query';
import { answer, api, rememberToken } from '../api/api.js';
import { ApiProblem } from '../api/problem.js';
import type { Schemas } from '../../../../libs/api-client/client.js';

export type Session = Schemas['Session'];

/** Who is signed in, or null. */
export async function readSession(): Promise<Session | null> {
  try {
    const session = await answer(api.GET('/api/v1/sessions/current'));
    rememberToken(session.csrfToken);
    return session;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) return null;
    throw problem;
  }
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: Infinity,
});

/** Of all that was read: what may be read again, as another or the same colleague. */
export const notOfSession = ({ queryKey }: Query): boolean => queryKey[0] !== sessionQuery.queryKey[0];

/** The colleague at work. Only for screens behind the sign-in. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('Nobody is signed in.');
  return data;
}

/** Whether a screen or a link is worth showing; the api decides again at each request. */
export function useMay(permission: string | undefined): boolean {
  const { permissions } = useSession();
  return permission === undefined || permissions.includes(permission);
}
