import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { DateField, SelectField, TextField } from '../../../parts/fields.js';
import { useSession } from '../../../session/session.js';
import { answers, dossier as words } from '../../../words/words.js';
import { useTrajectory } from '../dossier-context.js';
import { colleaguesQuery, type Trajectory } from '../dossier-query.js';
import { StepForm } from '../steps/step-form.js';
import type { StepProps } from '../steps/step-dialog.js';
import { useKeyOf } from './key-of.js';
import { RepeatFields } from './repeat-fields.js';
import { taskOf, valuesOf } from './task-values.js';

type Task = Trajectory['tasks'][number];

/** Something to do, for oneself or for a colleague who sees the dossier. */
export function TaskForm({ task, onClose }: { task?: Task } & StepProps) {
  const { id } = useTrajectory();
  const { userId, displayName } = useSession();
  const first = task?.owner ?? { id: userId, name: displayName };
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const key = useKeyOf();
  const form = useForm({
    defaultValues: valuesOf(task, first.id),
  });
  const repeats = form.watch('unit') !== '';
  return (
    <StepForm
      form={form}
      act={(values) => {
        const { repeat, ...body } = taskOf(values, task);
        if (task)
          return answer(
            api.PATCH('/api/v1/tasks/{id}', {
              params: { path: { id: task.id }, header: ifMatch(task.version) },
              body: { ...body, ...(repeat !== undefined && { repeat }) },
            }),
          );
        const added = { ...body, ...(repeat && { repeat }) };
        return answer(
          api.POST('/api/v1/trajectories/{id}/tasks', {
            params: { path: { id }, header: { 'Idempotency-Key': key.of(added) } },
            body: added,
          }),
        );
      }}
      done={task ? words.taskChanged : words.taskAdded}
      submit={task ? answers.save : words.addTask}
      onClose={onClose}
    >
      <TextField name="title" label={words.taskTitle} required requiredMessage={words.taskTitleAsked} />
      <DateField
        name="dueOn"
        label={words.dueOn}
        required={repeats}
        {...(repeats && { requiredMessage: words.dueOnAsked })}
      />
      <SelectField
        name="ownerId"
        label={words.owner}
        hint={words.ownerHint}
        required
        requiredMessage={words.colleagueChosen}
        size="medium"
        options={[
          { value: first.id, label: first.name },
          ...colleagues
            .filter((colleague) => colleague.id !== first.id && !colleague.roles.includes('consultant'))
            .map((colleague) => ({ value: colleague.id, label: colleague.name })),
        ]}
      />
      <RepeatFields />
    </StepForm>
  );
}
