import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { DraftSign, RestoredDraft } from '../../../drafts/draft-sign.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { actionPlan as words } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import type { ActionPlan } from '../development/development-query.js';
import { useTrajectory } from '../dossier-context.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import { AgreementFields } from './agreement-fields.js';
import { GoalFields } from './goal-fields.js';
import { planOf, valuesOf } from './plan-values.js';

interface PlanFormProps extends StepProps {
  /** The draft that is changed; without it one is begun. */
  readonly plan?: ActionPlan;
}

/** Draws up a plan, or goes on with its draft; what was kept with a warning is changed at once. */
export function PlanForm({ plan, onClose }: PlanFormProps) {
  const [kept, setKept] = useState<ActionPlan>();
  const draft = kept ?? plan;
  return (
    <PlanText key={kept?.version} {...(draft ? { plan: draft } : {})} onMend={setKept} onClose={onClose} />
  );
}

function PlanText({ plan, onMend, onClose }: PlanFormProps & { onMend: (kept: ActionPlan) => void }) {
  const { id } = useTrajectory();
  const key = useKeyOf();
  const begin = valuesOf(plan);
  const form = useForm({ defaultValues: begin });
  const draft = useDraft(`actionPlan.${plan?.id ?? `${id}.new`}`, form, begin);
  return (
    <StepForm
      form={form}
      act={async (values) => {
        const body = planOf(values);
        const kept = plan
          ? await answer(
              api.PATCH('/api/v1/action-plans/{id}', {
                params: { path: { id: plan.id }, header: ifMatch(plan.version) },
                body,
              }),
            )
          : await answer(
              api.POST('/api/v1/trajectories/{id}/action-plans', {
                params: { path: { id }, header: { 'Idempotency-Key': key.of(body) } },
                body,
              }),
            );
        draft.done();
        return kept;
      }}
      done={words.saved}
      onMend={onMend}
      submit={words.save}
      onClose={onClose}
    >
      <RestoredDraft draft={draft} />
      <GoalFields />
      <AgreementFields />
      <DraftSign draft={draft} />
    </StepForm>
  );
}
