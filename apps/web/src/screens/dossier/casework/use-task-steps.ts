import { answer, api } from '../../../api/api.js';
import { useSayProblem, useToast } from '../../../parts/toast.js';
import { dossier as words } from '../../../words/words.js';
import type { Trajectory } from '../dossier-query.js';
import { useChange } from '../dossier-context.js';

export const handBackTask = (id: string) =>
  answer(api.PUT('/api/v1/tasks/{id}/hand-back', { params: { path: { id } }, body: {} }));

/** Ticking a task off, at once and with a way back. */
export function useCompleteTask(): (id: string, title: string) => Promise<void> {
  const change = useChange();
  const say = useToast();
  const sayProblem = useSayProblem();
  return async (id, title) => {
    const params = { path: { id } };
    try {
      await change(() => answer(api.PUT('/api/v1/tasks/{id}/completion', { params })));
      say(words.taskDone(title), () =>
        change(() => answer(api.DELETE('/api/v1/tasks/{id}/completion', { params }))),
      );
    } catch (problem) {
      sayProblem(problem);
    }
  };
}

/** Back to who gave it. */
export function useHandBackTask(): (task: Trajectory['tasks'][number]) => Promise<void> {
  const change = useChange();
  const say = useToast();
  const sayProblem = useSayProblem();
  return async ({ id }) => {
    try {
      const { owner } = await change(() => handBackTask(id));
      say(words.handedBack(owner.name));
    } catch (problem) {
      sayProblem(problem);
    }
  };
}
