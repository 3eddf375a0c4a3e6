import { answer, api } from '../../../api/api.js';
import { today } from '../../../parts/dates.js';
import { useSayProblem, useToast } from '../../../parts/toast.js';
import { actionPlan as words } from '../../../words/words.js';
import { useChange } from '../dossier-context.js';

export const meetAgreement = (id: string, doneOn: string | null) => {
  const path = { id };
  return doneOn
    ? answer(api.PUT('/api/v1/plan-agreements/{id}/completion', { params: { path }, body: { doneOn } }))
    : answer(api.DELETE('/api/v1/plan-agreements/{id}/completion', { params: { path } }));
};

/** Done today, or not after all: at once and with a way back. `doneOn` is what it was. */
export function useMeetAgreement(): (id: string, what: string, doneOn: string | null) => Promise<void> {
  const change = useChange();
  const say = useToast();
  const sayProblem = useSayProblem();
  return async (id, what, doneOn) => {
    try {
      await change(() => meetAgreement(id, doneOn ? null : today()));
      say(doneOn ? words.opened(what) : words.done(what), () => change(() => meetAgreement(id, doneOn)));
    } catch (problem) {
      sayProblem(problem);
    }
  };
}
