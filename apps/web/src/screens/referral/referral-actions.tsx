import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { LinkButton } from '../../parts/link-button.js';
import { referrals as words } from '../../words/words.js';
import type { Referral } from '../referrals/referral-queries.js';
import { useReferralStep } from '../referrals/use-referral-step.js';
import { refuse, sendBack, withdraw } from './decisions.js';
import { ReasonDialog } from './reason-dialog.js';

type Asked = 'sendBack' | 'refuse' | 'withdraw';

/** What the one who looks can do with it now. */
export function ReferralActions({ referral }: { referral: Referral }) {
  const [asked, setAsked] = useState<Asked>();
  const close = (): void => setAsked(undefined);
  const step = useReferralStep(
    ({ what, reason }: { what: Asked; reason: string }) => steps[what](referral, reason),
    { done: ({ state }) => doneWords[state] ?? '', onDone: close },
  );
  const doneWords: Partial<Record<Referral['state'], string>> = {
    incomplete: words.sendBack.done,
    refused: words.refuse.done,
    withdrawn: words.withdraw.done,
  };
  const can = (name: string): boolean => referral.can.includes(name);
  const name = referral.name ?? words.nameless.toLowerCase();
  const texts = {
    sendBack: words.sendBack.text(referral.referrerName),
    refuse: words.refuse.text(name, referral.referrerName),
    withdraw: words.withdraw.text(name),
  };
  const { id: referralId } = referral;
  return (
    <>
      {can('accept') && (
        <LinkButton kind="primary" to="/aanmeldingen/$referralId/aannemen" params={{ referralId }}>
          {words.page.doAccept}
        </LinkButton>
      )}
      {can('sendBack') && <Button onClick={() => setAsked('sendBack')}>{words.page.doSendBack}</Button>}
      {can('refuse') && <Button onClick={() => setAsked('refuse')}>{words.page.doRefuse}</Button>}
      {can('edit') && (
        <LinkButton
          kind="primary"
          to="/aanmelden/$referralId/$step"
          params={{ referralId, step: referral.state === 'draft' ? 'persoon' : 'controle' }}
        >
          {referral.state === 'draft' ? words.page.doEdit : words.page.doComplete}
        </LinkButton>
      )}
      {can('withdraw') && <Button onClick={() => setAsked('withdraw')}>{words.page.doWithdraw}</Button>}
      {asked && (
        <ReasonDialog
          draft={`referral.${referralId}.${asked}`}
          words={words[asked]}
          text={texts[asked]}
          danger={asked !== 'sendBack'}
          onReason={(reason) => step.mutateAsync({ what: asked, reason })}
          onClose={close}
        />
      )}
    </>
  );
}

const steps = { sendBack, refuse, withdraw };
