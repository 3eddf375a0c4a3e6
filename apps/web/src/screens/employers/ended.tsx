import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { formatDate } from '../../parts/dates.js';
import { Notice } from '../../parts/states.js';
import { useSayProblem, useToast } from '../../parts/toast.js';
import { employers as words } from '../../words/words.js';
import type { Employer } from './employer-queries.js';
import { useRefresh } from './use-refresh.js';

/** Nobody is placed here any more: since when and why, and the way back. */
export function Ended({ employer: { id, name, state, endedOn, endReason, can } }: { employer: Employer }) {
  const refresh = useRefresh();
  const say = useToast();
  const reopen = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/employers/{id}/ending', { params: { path: { id } } })),
    onSuccess: () => say(words.reopened(name)),
    onError: useSayProblem(),
    onSettled: refresh,
  });
  if (state !== 'ended') return null;
  return (
    <Notice
      kind="warn"
      title={words.endedOn(formatDate(endedOn))}
      action={
        can.includes('reopen') && (
          <div>
            <Button busy={reopen.isPending} onClick={() => reopen.mutate()}>
              {words.reopen}
            </Button>
          </div>
        )
      }
    >
      {endReason}
    </Notice>
  );
}
