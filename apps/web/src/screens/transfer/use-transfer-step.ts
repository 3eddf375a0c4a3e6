import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, ifMatch } from '../../api/api.js';
import { ApiProblem } from '../../api/problem.js';
import { useToast } from '../../parts/toast.js';
import { useWords } from '../../words/words.js';
import { transferQuery, type Transfer } from './transfer-queries.js';

type Call = Parameters<typeof answer<{ id: string; version: number }>>[0];

/**
 * Changes a transfer, one change after the other: each is made of the version that the one before left. When somebody
 * else was first, all is read again and it is said.
 */
export function useTransferStep(id: string) {
  const client = useQueryClient();
  const say = useToast();
  const { changedMeanwhile } = useWords().answers;
  const { queryKey } = transferQuery(id);
  return useMutation({
    scope: { id: `caseloadTransfer.${id}` },
    mutationFn: (call: (params: { path: { id: string }; header: { 'If-Match': string } }) => Call) => {
      const { version } = client.getQueryData<Transfer>(queryKey)!;
      return answer(call({ path: { id }, header: ifMatch(version) }));
    },
    onSuccess: ({ version }) => {
      client.setQueryData<Transfer>(queryKey, (now) => now && { ...now, version });
      return client.invalidateQueries({ queryKey: ['caseloadTransfer'] });
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.status === 412) say(changedMeanwhile);
      return client.invalidateQueries({ queryKey: ['caseloadTransfer'] });
    },
  });
}
