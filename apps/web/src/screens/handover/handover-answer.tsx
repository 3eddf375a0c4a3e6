import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { formatDay } from '../../parts/dates.js';
import { dossierHandover as more, handovers as words } from '../../words/words.js';
import type { HandoverItem } from '../handovers/handover-search.js';
import { AcceptDialog } from './accept-dialog.js';
import { AnswerDialog } from './answer-dialog.js';
import { AskDialog } from './ask-dialog.js';
import { DeclineDialog } from './decline-dialog.js';
import type { Handover } from './handover-query.js';
import { NotYetDialog } from './not-yet-dialog.js';
import { RedirectDialog } from './redirect-dialog.js';
import { WithdrawDialog } from './withdraw-dialog.js';

export interface StepProps {
  handover: HandoverItem;
  open: boolean;
  onClose: () => void;
  /** A colleague was first, or it has expired: said in words on the page. */
  onTooLate: (why: string) => void;
  /** On a page that goes on to something else: what happened, and to whom it was offered. */
  onDone?: (to: string) => void;
}

/** A step that needs all of the handover before it. */
export type OpenedStepProps = StepProps & { handover: Handover };

type Step = Handover['can'][number];

/** The steps that the api says this colleague can take now. */
export function HandoverAnswer({
  handover,
  onTooLate,
}: {
  handover: Handover;
  onTooLate: (why: string) => void;
}) {
  const [step, setStep] = useState<Step>();
  const { can, from, to, expiresOn } = handover;
  const read = handover.parts.filter((part) => handover.ticked.includes(part)).length;
  const isReceiver = can.includes('decline');
  const props = (which: Step): StepProps => ({
    handover,
    open: step === which,
    onClose: () => setStep(undefined),
    onTooLate: (why) => {
      setStep(undefined);
      onTooLate(why);
    },
  });
  const help = isReceiver
    ? words.answerHelp(from.name)
    : can.includes('accept')
      ? words.leadHelp(to.name, formatDay(expiresOn))
      : words.senderHelp(from.name, to.name);
  return (
    <section className="panel handover-answer">
      <h2>{isReceiver ? words.yourAnswer : words.whatYouCan}</h2>
      <p className="soft">{help}</p>
      {isReceiver && handover.parts.length > 0 && (
        <p className="handover-read" role="status">
          <strong>{more.toRead(read, handover.parts.length)}</strong>
          {handover.askedBack ? (
            <span className="soft">{more.waitsForAnswer}</span>
          ) : (
            read < handover.parts.length && <span className="soft">{more.readFirst}</span>
          )}
        </p>
      )}
      <div className="stack tight">
        {can.includes('answerBack') && (
          <Button kind="primary" onClick={() => setStep('answerBack')}>
            {more.answerBack}
          </Button>
        )}
        {can.includes('accept') && (
          <Button kind="primary" onClick={() => setStep('accept')}>
            {isReceiver ? words.accept : words.acceptBehalf(to.name)}
          </Button>
        )}
        {can.includes('askBack') && <Button onClick={() => setStep('askBack')}>{more.askBack}</Button>}
        {can.includes('decline') && <Button onClick={() => setStep('decline')}>{words.decline}</Button>}
        {can.includes('redirect') && <Button onClick={() => setStep('redirect')}>{words.redirect}</Button>}
        {can.includes('withdraw') && <Button onClick={() => setStep('withdraw')}>{words.withdraw}</Button>}
      </div>
      <AskDialog {...props('askBack')} />
      {can.includes('answerBack') && <AnswerDialog {...props('answerBack')} handover={handover} />}
      {isReceiver && (handover.askedBack || read < handover.parts.length) ? (
        <NotYetDialog {...props('accept')} handover={handover} />
      ) : (
        <AcceptDialog {...props('accept')} />
      )}
      <DeclineDialog {...props('decline')} />
      <RedirectDialog {...props('redirect')} />
      <WithdrawDialog {...props('withdraw')} />
    </section>
  );
}
