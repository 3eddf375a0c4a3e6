import { useForm } from 'react-hook-form';
import { answer, api } from '../../../api/api.js';
import { ApiProblem } from '../../../api/problem.js';
import { placement as words } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import { useTrajectory } from '../dossier-context.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import { AgreedFields, type Agreed, type ContractForm } from './agreed-fields.js';
import { WhereField } from './where-field.js';

/** Proposes somebody at a place of the register, or at an employer for work that is not among its places. */
export function ProposeForm({ onClose }: StepProps) {
  const { id } = useTrajectory();
  const key = useKeyOf();
  const form = useForm<Agreed & { where: string }>({
    defaultValues: { where: '', functionTitle: '', hours: null, contractForm: '', startsOn: '', endsOn: '' },
  });
  return (
    <StepForm
      form={form}
      act={async ({ where, functionTitle, hours, contractForm, startsOn, endsOn }) => {
        const [kind, whereId] = where.split(':') as ['place' | 'employer', string];
        const body = {
          ...(kind === 'place' ? { placeId: whereId } : { employerId: whereId }),
          ...{ functionTitle: functionTitle.trim(), hours: hours! },
          ...(contractForm && { contractForm: contractForm as ContractForm }),
          ...(startsOn && { startsOn }),
          ...(endsOn && { endsOn }),
        };
        const params = { path: { id }, header: { 'Idempotency-Key': key.of(body) } };
        return answer(api.POST('/api/v1/trajectories/{id}/placements', { params, body })).catch(asOfWhere);
      }}
      done={words.proposed}
      submit={words.propose}
      onClose={onClose}
    >
      <WhereField />
      <AgreedFields />
    </StepForm>
  );
}

/** Place and employer are one field here. */
function asOfWhere(problem: unknown): never {
  if (!(problem instanceof ApiProblem)) throw problem;
  const detail = problem.fields.placeId ?? problem.fields.employerId;
  if (!detail) throw problem;
  const { status, code, title } = problem;
  const errors = [{ in: 'body' as const, location: { pointer: '#/where' }, code, detail }];
  throw new ApiProblem({ status, code, title, detail, errors });
}
