import { answer, api, newKey } from '../../api/api.js';
import { today } from '../../parts/dates.js';
import { useSayProblem, useToast } from '../../parts/toast.js';
import { absence as words } from '../../words/words.js';
import type { Absence } from './absence-queries.js';
import { useRefreshCover } from './use-refresh-cover.js';

type Colleague = Absence['colleague'];

const putLastDay = (id: string, lastDay: string) =>
  answer(api.PUT('/api/v1/colleagues/{id}/last-day', { params: { path: { id } }, body: { lastDay } }));
const clearLastDay = (id: string) =>
  answer(api.DELETE('/api/v1/colleagues/{id}/last-day', { params: { path: { id } } }));
const endAbsence = (id: string) => answer(api.DELETE('/api/v1/absences/{id}', { params: { path: { id } } }));
const report = (
  { colleague, kind, from, until }: Pick<Absence, 'colleague' | 'kind' | 'from' | 'until'>,
  key: string,
) =>
  answer(
    api.POST('/api/v1/absences', {
      headers: { 'Idempotency-Key': key },
      body: { userId: colleague.id, kind, from, until },
    }),
  );

/** What can be said of somebody's absence and last day: done at once, with a way back. */
export function useAbsenceSteps() {
  const refresh = useRefreshCover();
  const say = useToast();
  const sayProblem = useSayProblem();
  const undoable = (text: string, undo: () => Promise<unknown>) =>
    say(text, async () => {
      try {
        await undo();
      } finally {
        await refresh();
      }
    });
  /** Of a button on its own: what is refused is said in passing. */
  const step = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (problem) {
      sayProblem(problem);
    }
    await refresh();
  };
  return {
    report: async (absence: Parameters<typeof report>[0], key: string) => {
      const { id } = await report(absence, key);
      undoable(words.reported(absence.colleague.name), () => endAbsence(id));
    },
    /** Back today; what has not begun is taken back. */
    end: (absence: Absence) =>
      step(async () => {
        const { id, colleague, from } = absence;
        await endAbsence(id);
        const begun = from <= today();
        undoable((begun ? words.isBack : words.takenBack)(colleague.name), () =>
          report({ ...absence, from: begun ? today() : from }, newKey()),
        );
      }),
    reportLastDay: async (colleague: Colleague, lastDay: string) => {
      await putLastDay(colleague.id, lastDay);
      undoable(words.leaving(colleague.name), () => clearLastDay(colleague.id));
    },
    stay: (colleague: Colleague, lastDay: string) =>
      step(async () => {
        await clearLastDay(colleague.id);
        undoable(words.isStaying(colleague.name), () => putLastDay(colleague.id, lastDay));
      }),
  };
}
