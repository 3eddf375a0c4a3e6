import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, ifMatch } from '../../api/api.js';
import { ApiProblem } from '../../api/problem.js';
import { useToast } from '../../parts/toast.js';
import { answers } from '../../words/words.js';
import { itemsOf, transferQuery, type Transfer } from './transfer-queries.js';

type Call = Parameters<typeof answer<{ id: string; version: number }>>[0];
export type CallWith = (params: { path: { id: string }; header: { 'If-Match': string } }) => Call;

/**
 * Changes a transfer, one change after the other: each is made of the version that the one before left. When somebody
 * else was first, all is read again and it is said.
 */
export function useTransferStep(id: string) {
  const client = useQueryClient();
  const write = useVersionedCall(id);
  return useMutation({
    ...write,
    onSuccess: async (changed) => {
      await write.onSuccess(changed);
      return client.invalidateQueries({ queryKey: itemsOf(id) });
    },
  });
}

/** What every change of a transfer does, whatever it shows of the cases meanwhile. */
export function useVersionedCall(id: string) {
  const client = useQueryClient();
  const say = useToast();
  const { changedMeanwhile } = answers;
  const { queryKey } = transferQuery(id);
  const readAgain = () => client.invalidateQueries({ queryKey: ['caseloadTransfer'] });
  return {
    scope: { id: `caseloadTransfer.${id}` },
    mutationFn: (call: CallWith) => {
      const { version } = client.getQueryData<Transfer>(queryKey)!;
      return answer(call({ path: { id }, header: ifMatch(version) }));
    },
    onSuccess: ({ version }: { version: number }) => {
      client.setQueryData<Transfer>(queryKey, (now) => now && { ...now, version });
      return readAgain();
    },
    onError: async (problem: Error) => {
      if (problem instanceof ApiProblem && problem.status === 412) say(changedMeanwhile);
      await Promise.all([readAgain(), client.invalidateQueries({ queryKey: itemsOf(id) })]);
    },
  };
}
