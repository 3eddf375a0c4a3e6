import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { answer, api } from '../../../api/api.js';
import { DateField, SelectField, TextField } from '../../../parts/fields.js';
import { useSession } from '../../../session/session.js';
import { useWords } from '../../../words/words.js';
import { useTrajectory } from '../dossier-context.js';
import { colleaguesQuery } from '../dossier-query.js';
import { StepForm } from '../steps/step-form.js';
import type { StepProps } from '../steps/step-dialog.js';
import { useKeyOf } from './key-of.js';

/** Something to do, for oneself or for a colleague who sees the dossier. */
export function TaskForm({ onClose }: StepProps) {
  const { dossier: words } = useWords();
  const { id } = useTrajectory();
  const { userId } = useSession();
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const key = useKeyOf();
  const form = useForm({ defaultValues: { title: '', dueOn: '', ownerId: userId } });
  return (
    <StepForm
      form={form}
      act={({ title, dueOn, ownerId }) => {
        const body = { title: title.trim(), dueOn: dueOn || null, ownerId };
        return answer(
          api.POST('/api/v1/trajectories/{id}/tasks', {
            params: { path: { id }, header: { 'Idempotency-Key': key.of(body) } },
            body,
          }),
        );
      }}
      done={words.taskAdded}
      submit={words.addTask}
      onClose={onClose}
    >
      <TextField name="title" label={words.taskTitle} required requiredMessage={words.taskTitleAsked} />
      <DateField name="dueOn" label={words.dueOn} />
      <SelectField
        name="ownerId"
        label={words.owner}
        hint={words.ownerHint}
        required
        requiredMessage={words.colleagueChosen}
        size="medium"
        options={colleagues
          .filter(({ roles }) => !roles.includes('consultant'))
          .map(({ id: value, name }) => ({ value, label: name }))}
      />
    </StepForm>
  );
}
