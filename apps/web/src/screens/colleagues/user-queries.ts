import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/api.js';
import type { Schemas } from '../../../../../libs/api-client/client.js';

export type User = Schemas['User'];
export type Role = User['roles'][number];
export type Municipality = NonNullable<Schemas['NewUser']['municipalityCodes']>[number];

/** Everyone who has an account. There are some hundreds at most, so that filters work while typing. */
export const usersQuery = queryOptions({
  queryKey: ['user'],
  queryFn: async (): Promise<User[]> => {
    const users: User[] = [];
    let cursor: string | undefined;
    do {
      const page = await answer(api.GET('/api/v1/users', { params: { query: { limit: 100, cursor } } }));
      users.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return users;
  },
});

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id],
    queryFn: () => answer(api.GET('/api/v1/users/{id}', { params: { path: { id } } })),
  });

export const teamsQuery = queryOptions({
  queryKey: ['team'],
  queryFn: async () => (await answer(api.GET('/api/v1/teams'))).items,
});
