import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../api/api.js';
import { Confirm } from '../../parts/confirm.js';
import { useToast } from '../../parts/toast.js';
import { colleagues as words } from '../../words/words.js';
import { AccountStep } from './account-step.js';
import type { User } from './user-queries.js';

export function EndSessions({ user }: { user: User }) {
  const [open, setOpen] = useState(false);
  const say = useToast();
  const end = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/users/{id}/sessions', { params: { path: { id: user.id } } })),
    onSuccess: () => {
      setOpen(false);
      say(words.sessionsEnded(user.displayName));
    },
  });
  return (
    <>
      <AccountStep
        help={words.endSessionsHelp}
        icon={<LogOut className="icon" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words.endSessions}
      </AccountStep>
      <Confirm
        title={`${words.endSessions}?`}
        action={words.endSessions}
        open={open}
        onClose={() => setOpen(false)}
        busy={end.isPending}
        problem={end.error}
        onConfirm={() => end.mutate()}
      >
        <p>{words.endSessionsEffect(user.displayName)}</p>
      </Confirm>
    </>
  );
}
