import { useQueryClient } from '@tanstack/react-query';
import { answer } from '../../api/api.js';
import { ApiProblem } from '../../api/problem.js';
import { answers } from '../../words/words.js';

/**
 * Takes a step on a handover. When somebody else was first, the page is read again and `onTooLate` gets the words for
 * it; any other refusal is for the form.
 */
export function useStep(onTooLate: (why: string) => void) {
  const client = useQueryClient();
  const { changedMeanwhile } = answers;
  const refresh = () =>
    Promise.all(
      ['handover', 'caseload', 'participant'].map((topic) => client.invalidateQueries({ queryKey: [topic] })),
    );
  return async function step<Done>(call: Parameters<typeof answer<Done>>[0]): Promise<Done | undefined> {
    try {
      const done = await answer(call);
      await refresh();
      return done;
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || ![404, 409, 412].includes(problem.status)) throw problem;
      await refresh();
      onTooLate(problem.status === 412 ? changedMeanwhile : problem.message);
      return undefined;
    }
  };
}
