import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api, ifMatch } from '../../../api/api.js';
import { DraftSign, RestoredDraft } from '../../../drafts/draft-sign.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { useMay } from '../../../session/session.js';
import { learning as words } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import { useTrajectory } from '../dossier-context.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import { employersNamed, type LearningRoute } from './learning-query.js';
import { RouteFields } from './route-fields.js';
import { bodyOf, valuesOf, type RouteValues } from './route-values.js';

/** A course or qualification begins. */
export function NewRoute({ onClose }: StepProps) {
  const { id } = useTrajectory();
  const key = useKeyOf();
  const begin = valuesOf();
  const form = useForm({ defaultValues: begin });
  const draft = useDraft(`learningRoute.${id}`, form, begin);
  const companyOf = useCompanyOf();
  return (
    <StepForm
      form={form}
      act={async (values) => {
        const { workProcesses, ...terms } = bodyOf(values, await companyOf(values));
        const body = { ...terms, workProcesses } as Schemas['LearningRouteRequest'];
        const header = { 'Idempotency-Key': key.of(body) };
        const params = { path: { id }, header };
        await answer(api.POST('/api/v1/trajectories/{id}/learning-routes', { params, body }));
        draft.done();
      }}
      done={words.added}
      submit={words.record}
      onClose={onClose}
    >
      <RestoredDraft draft={draft} />
      <RouteFields />
      <DraftSign draft={draft} />
    </StepForm>
  );
}

/** What was agreed is otherwise. */
export function ChangeRoute({ route, onClose }: { route: LearningRoute } & StepProps) {
  const { id, version } = route;
  const form = useForm({ defaultValues: valuesOf(route) });
  const companyOf = useCompanyOf(route);
  return (
    <StepForm
      form={form}
      act={async (values) => {
        const body = bodyOf(values, await companyOf(values));
        const params = { path: { id }, header: ifMatch(version) };
        await answer(api.PATCH('/api/v1/learning-routes/{id}', { params, body }));
      }}
      done={words.changed}
      submit={words.change}
      onClose={onClose}
    >
      <RouteFields route={route} />
    </StepForm>
  );
}

/** The training company that is meant: the employer of that name, or else the name alone. */
function useCompanyOf(route?: LearningRoute) {
  const client = useQueryClient();
  const may = useMay('employer.view');
  return async ({ company }: RouteValues) => {
    const name = company.trim();
    const known = route?.trainingCompany;
    if (!name) return { employerId: null, trainingCompany: null };
    if (known?.employerId && known.name === name) return { employerId: known.employerId };
    const found = may ? await client.fetchQuery(employersNamed(name)) : [];
    const employer = found.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return employer ? { employerId: employer.id } : { trainingCompany: name };
  };
}
