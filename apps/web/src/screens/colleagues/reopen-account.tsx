import { UserCheck } from 'lucide-react';
import { Problem } from '../../parts/states.js';
import { colleagues as words } from '../../words/words.js';
import { useAccountState } from './account-state.js';
import { AccountStep } from './account-step.js';
import type { User } from './user-queries.js';

export function ReopenAccount({ user }: { user: User }) {
  const account = useAccountState(user);
  return (
    <>
      {account.error && <Problem problem={account.error} />}
      <AccountStep
        help={words.reopenHelp}
        icon={<UserCheck className="icon" aria-hidden />}
        busy={account.isPending}
        onClick={() => account.mutate(true)}
      >
        {words.reopen}
      </AccountStep>
    </>
  );
}
