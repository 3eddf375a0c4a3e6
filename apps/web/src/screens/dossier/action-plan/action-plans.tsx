import { useState } from 'react';
import { Dialog } from '../../../parts/dialog.js';
import { Empty } from '../../../parts/states.js';
import { actionPlan as words } from '../../../words/words.js';
import { Earlier } from '../development/earlier.js';
import type { ActionPlan, Development } from '../development/development-query.js';
import { FormButton } from '../development/form-button.js';
import { GoOn } from './go-on.js';
import { PlanBody } from './plan-body.js';
import { PlanCard } from './plan-card.js';
import { PlanForm } from './plan-form.js';

/** The plan that holds, the draft of the next, and those that went before. */
export function ActionPlans({ development: { actionPlans, can } }: { development: Development }) {
  const [begun, setBegun] = useState<ActionPlan>();
  const draft = actionPlans.find(({ state }) => state === 'draft');
  const agreed = actionPlans.find(({ state }) => state === 'agreed');
  const earlier = actionPlans.filter(({ state }) => state === 'replaced');
  const mayBegin = can.includes('planActions') && !draft;
  const goOn = (plan: ActionPlan) =>
    mayBegin && plan.can.includes('goOn') && <GoOn plan={plan} onBegun={setBegun} />;
  return (
    <>
      {actionPlans.length === 0 && <NoPlan mayBegin={mayBegin} />}
      {draft && <PlanCard plan={draft} />}
      {agreed && <PlanCard plan={agreed} goOn={goOn(agreed)} />}
      {earlier.length > 0 && (
        <Earlier count={earlier.length} what={words.earlierName}>
          {earlier.map((plan) => (
            <li key={plan.id} className="stack tight">
              <h3>{words.numbered(plan.number)}</h3>
              <PlanBody plan={plan} />
              <div className="row">{goOn(plan)}</div>
            </li>
          ))}
        </Earlier>
      )}
      <Dialog title={words.change} open={begun !== undefined} onClose={() => setBegun(undefined)} wide>
        {begun && <PlanForm plan={begun} onClose={() => setBegun(undefined)} />}
      </Dialog>
    </>
  );
}

function NoPlan({ mayBegin }: { mayBegin: boolean }) {
  return (
    <section className="panel stack" aria-labelledby="plan-title">
      <h2 id="plan-title">{words.title}</h2>
      <Empty
        title={words.none}
        action={
          mayBegin && (
            <FormButton label={words.begin} kind="primary" wide>
              {(close) => <PlanForm onClose={close} />}
            </FormButton>
          )
        }
      >
        {mayBegin ? words.noneHelp : words.noneHelpReading}
      </Empty>
    </section>
  );
}
