import { answer, api, ifMatch } from '../../api/api.js';
import { Confirm } from '../../parts/confirm.js';
import { referrals } from '../../words/words.js';
import type { ReferralListItem } from './referral-queries.js';
import { useReferralStep } from './use-referral-step.js';

/** A draft that nobody has seen: no reason is asked. */
export function ThrowAwayDialog({
  referral: { id, version, name },
  onClose,
}: {
  referral: Pick<ReferralListItem, 'id' | 'version' | 'name'>;
  onClose: () => void;
}) {
  const { throwAway: words, nameless } = referrals;
  const step = useReferralStep(
    () =>
      answer(
        api.PUT('/api/v1/referrals/{id}/withdrawal', {
          params: { path: { id }, header: ifMatch(version) },
          body: {},
        }),
      ),
    { done: words.done, onDone: onClose },
  );
  return (
    <Confirm
      title={words.title}
      open
      onClose={onClose}
      onConfirm={() => step.mutate(undefined)}
      action={words.action}
      danger
      busy={step.isPending}
      problem={step.error}
    >
      <p>{words.text(name ?? nameless.toLowerCase())}</p>
    </Confirm>
  );
}
