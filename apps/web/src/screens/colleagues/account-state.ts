import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/api.js';
import { useToast } from '../../parts/toast.js';
import { colleagues as words } from '../../words/words.js';
import { userQuery, type User } from './user-queries.js';

/** Opens or closes an account. */
export function useAccountState(user: User) {
  const client = useQueryClient();
  const say = useToast();
  return useMutation({
    mutationFn: (active: boolean) =>
      answer(
        api.PATCH('/api/v1/users/{id}', {
          params: { path: { id: user.id }, header: ifMatch(user.version) },
          body: { active },
        }),
      ),
    onSuccess: (changed) => {
      client.setQueryData(userQuery(user.id).queryKey, changed);
      say(changed.active ? words.accountReopened(user.displayName) : words.accountClosed(user.displayName));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['user'] }),
  });
}
