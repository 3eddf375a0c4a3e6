import { Empty } from '../../../parts/states.js';
import { useWords } from '../../../words/words.js';
import { Earlier } from '../development/earlier.js';
import type { Development } from '../development/development-query.js';
import { FormButton } from '../development/form-button.js';
import { PlanBody } from './plan-body.js';
import { PlanCard } from './plan-card.js';
import { PlanForm } from './plan-form.js';

/** The plan that holds, the draft of the next, and those that went before. */
export function ActionPlans({ development: { actionPlans, can } }: { development: Development }) {
  const { actionPlan: words } = useWords();
  const draft = actionPlans.find(({ state }) => state === 'draft');
  const agreed = actionPlans.find(({ state }) => state === 'agreed');
  const earlier = actionPlans.filter(({ state }) => state === 'replaced');
  const mayBegin = can.includes('planActions') && !draft;
  return (
    <>
      {actionPlans.length === 0 && (
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
      )}
      {draft && <PlanCard plan={draft} />}
      {agreed && <PlanCard plan={agreed} mayBegin={mayBegin} />}
      {earlier.length > 0 && (
        <Earlier count={earlier.length} what={words.earlierName}>
          {earlier.map((plan) => (
            <li key={plan.id}>
              <PlanBody plan={plan} titled mayBegin={mayBegin} />
            </li>
          ))}
        </Earlier>
      )}
    </>
  );
}
