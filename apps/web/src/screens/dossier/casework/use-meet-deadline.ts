import { answer, api } from '../../../api/api.js';
import { useSayProblem, useToast } from '../../../parts/toast.js';
import { dossier as words } from '../../../words/words.js';
import { useChange } from '../dossier-context.js';

/** Having done what a deadline asks, at once and with a way back. */
export function useMeetDeadline(): (id: string, label: string) => Promise<void> {
  const change = useChange();
  const say = useToast();
  const sayProblem = useSayProblem();
  return async (id, label) => {
    const params = { path: { id } };
    try {
      await change(() => answer(api.PUT('/api/v1/deadlines/{id}/completion', { params })));
      say(words.met(label), () =>
        change(() => answer(api.DELETE('/api/v1/deadlines/{id}/completion', { params }))),
      );
    } catch (problem) {
      sayProblem(problem);
    }
  };
}
