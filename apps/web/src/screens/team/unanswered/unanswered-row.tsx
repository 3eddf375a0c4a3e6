import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { formatDay, formatFromNow } from '../../../parts/dates.js';
import { spokenName } from '../../../parts/names.js';
import { handovers as shared, unanswered as words } from '../../../words/words.js';
import { AcceptDialog } from '../../handover/accept-dialog.js';
import { RedirectDialog } from '../../handover/redirect-dialog.js';
import { WithdrawDialog } from '../../handover/withdraw-dialog.js';
import type { HandoverItem } from '../../handovers/handover-search.js';

interface RowProps {
  handover: HandoverItem;
  /** Says what came of a decision. */
  onDone: (outcome: string) => void;
  onTooLate: (why: string) => void;
}

type Step = 'accept' | 'redirect' | 'withdraw';

/** One offer without an answer: since when, how pressing, and what the lead can do about it. */
export function UnansweredRow({ handover, onDone, onTooLate }: RowProps) {
  const [step, setStep] = useState<Step>();
  const { id, participant, from, to, offeredAt, reminded, escalated, workingDaysLeft, expiresOn, can } =
    handover;
  const name = participant.name ? spokenName(participant.name) : shared.someone.toLowerCase();
  const close = () => setStep(undefined);
  const dialog = (which: Step) => ({
    handover,
    open: step === which,
    onClose: close,
    onTooLate: (why: string) => {
      close();
      onTooLate(why);
    },
  });
  const own = can.includes('decline');
  return (
    <li className="unanswered-row">
      <div className="unanswered-who">
        <Link to="/overdrachten/$handoverId" params={{ handoverId: id }}>
          {participant.name ?? shared.someone}
        </Link>
        <span className="small soft">
          {shared.fromTo(from.name, to.name)} · {shared.offered(formatFromNow(offeredAt))}
        </span>
      </div>
      <div className="unanswered-signs row">
        {escalated ? (
          <Badge tone="bad">{words.escalated}</Badge>
        ) : (
          reminded && <Badge tone="warn">{words.reminded}</Badge>
        )}
        <span className="small">{words.expires(workingDaysLeft ?? 0, formatDay(expiresOn))}</span>
      </div>
      <div className="unanswered-steps row">
        {can.includes('accept') && (
          <Button
            kind="primary"
            aria-label={own ? undefined : words.acceptOf(name, to.name)}
            onClick={() => setStep('accept')}
          >
            {own ? shared.accept : words.accept}
          </Button>
        )}
        {can.includes('redirect') && (
          <Button aria-label={words.redirectOf(name)} onClick={() => setStep('redirect')}>
            {words.redirect}
          </Button>
        )}
        {can.includes('withdraw') && (
          <Button kind="subtle" aria-label={words.withdrawOf(name)} onClick={() => setStep('withdraw')}>
            {shared.withdraw}
          </Button>
        )}
      </div>
      <AcceptDialog {...dialog('accept')} onDone={() => onDone(words.accepted(to.name, name))} />
      <RedirectDialog {...dialog('redirect')} onDone={(next) => onDone(words.redirected(next, name))} />
      <WithdrawDialog {...dialog('withdraw')} onDone={() => onDone(words.withdrawn(from.name, name))} />
    </li>
  );
}
