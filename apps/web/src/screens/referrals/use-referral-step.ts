import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../api/problem.js';
import { useToast } from '../../parts/toast.js';
import { referrals as words } from '../../words/words.js';
import { referralChanged, type Referral } from './referral-queries.js';

/**
 * A step with a referral. What somebody else did meanwhile is fetched and told, so that nobody decides on what they
 * have not read.
 */
export function useReferralStep<Given>(
  step: (given: Given) => Promise<Referral>,
  {
    done,
    onDone,
    onOutdated = onDone,
  }: {
    /** What to say when it is done. */
    done: string | ((referral: Referral) => string);
    onDone: () => void;
    /** Somebody else came first: left out, as when it is done. */
    onOutdated?: () => void;
  },
) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: step,
    onSuccess: async (referral) => {
      toast(typeof done === 'string' ? done : done(referral));
      onDone();
      await referralChanged(client, referral);
    },
    onError: async (problem) => {
      if (!(problem instanceof ApiProblem) || ![412, 404].includes(problem.status)) return;
      toast(words.changedMeanwhile);
      onOutdated();
      await client.invalidateQueries({ queryKey: ['referral'] });
    },
  });
}
