import type { ReactNode } from 'react';
import { Badge } from '../../../parts/badge.js';
import { actionPlan as words } from '../../../words/words.js';
import type { ActionPlan } from '../development/development-query.js';
import { FormButton } from '../development/form-button.js';
import { AgreeForm } from './agree-form.js';
import { EvaluateForm } from './evaluate-form.js';
import { PlanBody } from './plan-body.js';
import { PlanForm } from './plan-form.js';

const tones = { draft: 'info', agreed: 'good', replaced: 'plain' } as const;

interface PlanCardProps {
  readonly plan: ActionPlan;
  /** Begins the next plan with this one. */
  readonly goOn?: ReactNode;
}

/** A plan that is worked on, with what can be done with it now. */
export function PlanCard({ plan, goOn }: PlanCardProps) {
  const { id, number, state, can } = plan;
  const title = words.numbered(number);
  return (
    <section className="panel stack" aria-labelledby={`plan-${id}`}>
      <header className="panel-head">
        <h2 id={`plan-${id}`}>{title}</h2>
        <Badge tone={tones[state]}>{words.states[state]}</Badge>
      </header>
      <PlanBody plan={plan} heading="h3" />
      <div className="row">
        {can.includes('agree') && (
          <FormButton label={words.agree} kind="primary">
            {(close) => <AgreeForm plan={plan} onClose={close} />}
          </FormButton>
        )}
        {can.includes('change') && (
          <FormButton label={words.change} wide>
            {(close) => <PlanForm plan={plan} onClose={close} />}
          </FormButton>
        )}
        {can.includes('evaluate') && (
          <FormButton label={words.evaluate}>
            {(close) => <EvaluateForm plan={plan} onClose={close} />}
          </FormButton>
        )}
        {goOn}
      </div>
    </section>
  );
}
