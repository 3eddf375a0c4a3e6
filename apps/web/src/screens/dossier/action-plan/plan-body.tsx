import { formatDate } from '../../../parts/dates.js';
import { actionPlan as words } from '../../../words/words.js';
import type { ActionPlan } from '../development/development-query.js';
import { AgreementList } from './agreement-list.js';

interface PlanBodyProps {
  readonly plan: ActionPlan;
  /** Of its own headings: one below that of its name. */
  readonly heading?: 'h3' | 'h4';
}

/** What a plan says, and who agreed to it how. */
export function PlanBody({ plan, heading: Heading = 'h4' }: PlanBodyProps) {
  const { goals, agreements, continues } = plan;
  return (
    <div className="plan-body">
      {continues && <p className="small soft">{words.continues(continues.number)}</p>}
      <div className="stack tight">
        <Heading>{words.goals}</Heading>
        <ol className="plan-goals">
          {goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ol>
      </div>
      <div className="stack tight">
        <Heading>{words.agreements}</Heading>
        {agreements.length === 0 ? (
          <p className="soft">{words.noAgreements}</p>
        ) : (
          <AgreementList plan={plan} />
        )}
      </div>
      <Signatures plan={plan} />
    </div>
  );
}

function Signatures({
  plan: { participantSignature: participant, coachSignature: coach },
}: {
  plan: ActionPlan;
}) {
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
