import { Badge } from '../../../parts/badge.js';
import { formatDate } from '../../../parts/dates.js';
import { DueBadge } from '../../../parts/due-badge.js';
import { development as words, dossier } from '../../../words/words.js';
import type { Development, UwvAdvice } from './development-query.js';
import { Earlier } from './earlier.js';
import { FormButton } from './form-button.js';
import { DecideForm, ReceiveForm, RequestForm, WithdrawForm } from './uwv-forms.js';

/** The advice on beschut werk: asked, waited for, received, and what the college made of it. */
export function UwvAdvices({ development: { uwvAdvices, can } }: { development: Development }) {
  const [last, ...earlier] = uwvAdvices;
  const awaited = last?.state === 'requested';
  return (
    <section className="panel stack" aria-labelledby="uwv-title">
      <header className="panel-head">
        <h2 id="uwv-title">{words.uwv}</h2>
        {last && <State advice={last} />}
      </header>
      <p className="soft small">{words.uwvHelp}</p>
      {last ? <AdviceFacts advice={last} /> : <p className="soft">{words.uwvNone}</p>}
      {last && <AdviceSteps advice={last} />}
      {can.includes('requestUwvAdvice') && !awaited && (
        <div className="row">
          <FormButton label={words.uwvRequest} kind={last?.state === 'received' ? 'subtle' : undefined}>
            {(close) => <RequestForm onClose={close} />}
          </FormButton>
        </div>
      )}
      {earlier.length > 0 && (
        <Earlier count={earlier.length} what={words.adviceName}>
          {earlier.map((advice) => (
            <li key={advice.id} className="stack tight">
              <State advice={advice} />
              <AdviceFacts advice={advice} />
              <AdviceSteps advice={advice} />
            </li>
          ))}
        </Earlier>
      )}
    </section>
  );
}

const tones = { requested: 'info', received: 'brand', withdrawn: 'plain', decided: 'plain' } as const;

function State({ advice: { state } }: { advice: UwvAdvice }) {
  return (
    <span className="row-start">
      <Badge tone={tones[state]}>{words.uwvStates[state]}</Badge>
    </span>
  );
}

function AdviceFacts({ advice }: { advice: UwvAdvice }) {
  const { requestedOn, dueOn, outcome, receivedOn, withdrawReason, granted, decidedBy, decidedOn } = advice;
  return (
    <dl className="facts aside-facts">
      <dt>{words.uwvRequestedOn}</dt>
      <dd>{formatDate(requestedOn)}</dd>
      {dueOn && (
        <>
          <dt>{words.uwvDue}</dt>
          <dd className="row tight">
            {formatDate(dueOn)} <DueBadge on={dueOn} />
          </dd>
        </>
      )}
      {outcome && (
        <>
          <dt>{words.advice}</dt>
          <dd>
            {words.uwvOutcomes[outcome]}, {formatDate(receivedOn)}
          </dd>
        </>
      )}
      {withdrawReason && (
        <>
          <dt>{dossier.reason}</dt>
          <dd>{withdrawReason}</dd>
        </>
      )}
      {granted !== null && (
        <>
          <dt>{words.uwvDecision}</dt>
          <dd>
            <strong>{granted ? words.granted : words.refused}</strong>
            <br />
            {decidedBy}, {formatDate(decidedOn)}
          </dd>
        </>
      )}
    </dl>
  );
}

function AdviceSteps({ advice }: { advice: UwvAdvice }) {
  const { can } = advice;
  if (can.length === 0) return null;
  return (
    <div className="row">
      {can.includes('receive') && (
        <FormButton label={words.uwvReceive}>
          {(close) => <ReceiveForm advice={advice} onClose={close} />}
        </FormButton>
      )}
      {can.includes('decide') && (
        <FormButton label={words.uwvDecide}>
          {(close) => <DecideForm advice={advice} onClose={close} />}
        </FormButton>
      )}
      {can.includes('withdraw') && (
        <FormButton label={words.uwvWithdraw} kind="subtle">
          {(close) => <WithdrawForm advice={advice} onClose={close} />}
        </FormButton>
      )}
    </div>
  );
}
