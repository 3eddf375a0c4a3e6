import type { Schemas } from '../../../../../../libs/api-client/client.js';
import type { Trajectory } from '../dossier-query.js';

type Task = Pick<Trajectory['tasks'][number], 'title' | 'dueOn' | 'repeat'>;

/** What stands in the form of a task. Empty: not chosen. */
export interface TaskValues {
  title: string;
  dueOn: string;
  ownerId: string;
  unit: '' | Schemas['TaskRepeat']['unit'];
  every: number | null;
  until: string;
}

export const valuesOf = (task: Task | undefined, ownerId: string): TaskValues => ({
  title: task?.title ?? '',
  dueOn: task?.dueOn ?? '',
  ownerId,
  unit: task?.repeat?.unit ?? '',
  every: task?.repeat?.every ?? 1,
  until: task?.repeat?.until ?? '',
});

/** What is sent; how often it comes again only when that was touched, for it is counted anew then. */
export function taskOf({ title, dueOn, ownerId, unit, every, until }: TaskValues, before?: Task) {
  const repeat = unit === '' ? null : { unit, every: every ?? 1, until };
  const was = before?.repeat ?? null;
  const same =
    repeat === null || was === null
      ? repeat === was
      : repeat.unit === was.unit && repeat.every === was.every && repeat.until === was.until;
  return { title: title.trim(), dueOn: dueOn || null, ownerId, ...(!same && { repeat }) };
}
