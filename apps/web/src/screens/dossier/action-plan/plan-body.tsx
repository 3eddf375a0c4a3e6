import { formatDate } from '../../../parts/dates.js';
import { useWords } from '../../../words/words.js';
import type { ActionPlan } from '../development/development-query.js';
import { FormButton } from '../development/form-button.js';
import { AgreementList } from './agreement-list.js';
import { PlanForm } from './plan-form.js';

interface PlanBodyProps {
  readonly plan: ActionPlan;
  /** With its name, where no heading says it. */
  readonly titled?: boolean;
  /** The next plan can be begun from this one. */
  readonly mayBegin: boolean;
}

/** What a plan says, and who agreed to it how. */
export function PlanBody({ plan, titled = false, mayBegin }: PlanBodyProps) {
  const { actionPlan: words } = useWords();
  const { number, goals, agreements } = plan;
  return (
    <div className="plan-body">
      {titled && <h3>{words.numbered(number)}</h3>}
      <div className="stack tight">
        <h4>{words.goals}</h4>
        <ol className="plan-goals">
          {goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ol>
      </div>
      <div className="stack tight">
        <h4>{words.agreements}</h4>
        {agreements.length === 0 ? (
          <p className="soft">{words.noAgreements}</p>
        ) : (
          <AgreementList plan={plan} />
        )}
      </div>
      <Signatures plan={plan} />
      {mayBegin && (
        <FormButton
          label={words.continueOn}
          of={words.continueOf(number)}
          title={words.beginNext}
          look="link"
          wide
        >
          {(close) => <PlanForm continues={plan} onClose={close} />}
        </FormButton>
      )}
    </div>
  );
}

function Signatures({
  plan: { participantSignature: participant, coachSignature: coach },
}: {
  plan: ActionPlan;
}) {
  const { actionPlan: words } = useWords();
  if (!participant || !coach) return null;
  return (
    <dl className="facts aside-facts">
      <dt>{words.participantAgrees}</dt>
      <dd>{words.signed(formatDate(participant.signedOn), words.ways[participant.how])}</dd>
      <dt>{words.coachAgrees}</dt>
      <dd>{words.signedBy(coach.coach.name, formatDate(coach.signedOn), words.ways[coach.how])}</dd>
    </dl>
  );
}
