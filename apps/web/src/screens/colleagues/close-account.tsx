import { UserX } from 'lucide-react';
import { useState } from 'react';
import { Confirm } from '../../parts/confirm.js';
import { colleagues as words } from '../../words/words.js';
import { useAccountState } from './account-state.js';
import { AccountStep } from './account-step.js';
import { RunningCases } from './running-cases.js';
import type { User } from './user-queries.js';

export function CloseAccount({ user }: { user: User }) {
  const [open, setOpen] = useState(false);
  const account = useAccountState(user);
  return (
    <>
      <AccountStep
        help={words.closeHelp}
        icon={<UserX className="icon" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words.close}
      </AccountStep>
      <Confirm
        title={`${words.close}?`}
        action={words.close}
        danger
        open={open}
        onClose={() => setOpen(false)}
        busy={account.isPending}
        problem={account.error}
        onConfirm={() => account.mutate(false)}
      >
        <RunningCases user={user} />
        <p>{words.closeEffect(user.displayName)}</p>
      </Confirm>
    </>
  );
}
