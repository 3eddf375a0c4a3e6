import { useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/api.js';
import { today } from '../../parts/dates.js';
import { useSayProblem, useToast } from '../../parts/toast.js';
import { actionPlan, dossier as words } from '../../words/words.js';
import { handBackTask } from '../dossier/casework/use-task-steps.js';
import type { DayAgreement, DayDeadline, DayTask } from './my-day-query.js';

interface DaySteps {
  /** Ticked off at once, with a way back. */
  complete(task: DayTask): Promise<void>;
  /** Back to who gave it. */
  handBack(task: DayTask): Promise<void>;
  /** Done at once, with a way back. */
  meet(deadline: DayDeadline): Promise<void>;
  /** Done today, with a way back. */
  meetAgreement(agreement: DayAgreement): Promise<void>;
}

/** What can be done with a day's work from the day itself. */
export function useDaySteps(): DaySteps {
  const client = useQueryClient();
  const say = useToast();
  const sayProblem = useSayProblem();
  const refresh = (participantId: string) =>
    Promise.all(
      [['myDay'], ['caseload'], ['participant', participantId]].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  return {
    async complete({ id, title, participant }) {
      const params = { path: { id } };
      try {
        await answer(api.PUT('/api/v1/tasks/{id}/completion', { params }));
        say(words.taskDone(title), async () => {
          await answer(api.DELETE('/api/v1/tasks/{id}/completion', { params }));
          await refresh(participant.id);
        });
      } catch (problem) {
        sayProblem(problem);
      }
      await refresh(participant.id);
    },
    async handBack({ id, participant }) {
      try {
        const { owner } = await handBackTask(id);
        say(words.handedBack(owner.name));
      } catch (problem) {
        sayProblem(problem);
      }
      await refresh(participant.id);
    },
    async meet({ id, label, participant }) {
      const params = { path: { id } };
      try {
        await answer(api.PUT('/api/v1/deadlines/{id}/completion', { params }));
        say(words.met(label), async () => {
          await answer(api.DELETE('/api/v1/deadlines/{id}/completion', { params }));
          await refresh(participant.id);
        });
      } catch (problem) {
        sayProblem(problem);
      }
      await refresh(participant.id);
    },
    async meetAgreement({ id, what, participant }) {
      const params = { path: { id } };
      try {
        const body = { doneOn: today() };
        await answer(api.PUT('/api/v1/plan-agreements/{id}/completion', { params, body }));
        say(actionPlan.done(what), async () => {
          await answer(api.DELETE('/api/v1/plan-agreements/{id}/completion', { params }));
          await refresh(participant.id);
        });
      } catch (problem) {
        sayProblem(problem);
      }
      await refresh(participant.id);
    },
  };
}
