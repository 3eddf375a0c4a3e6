import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { ApiProblem, isOvertaken } from '../../api/problem.js';
import { answers } from '../../words/words.js';
import { participantKey, type Dossier, type TimelineLine, type Trajectory } from './dossier-query.js';

/** What opens in a dialog; the steps by their names in the `can` list. */
export type StepName =
  | 'moveStage'
  | 'returnStage'
  | 'recordDiagnosis'
  | 'suspend'
  | 'resume'
  | 'exit'
  | 'reopen'
  | 'involveColleague'
  | 'addTask'
  | 'addAppointment';

export type TimelineNote = NonNullable<TimelineLine['note']>;

interface OpenDossier {
  readonly dossier: Dossier;
  /** The one that runs, or the last that did; a record from an import may have none. */
  readonly trajectory: Trajectory | undefined;
  readonly ask: (step: StepName) => void;
  /** The tab about a stage, if this colleague has it. */
  readonly partOf: (stage: string) => string | undefined;
  /** The note was asked for from elsewhere on the page. */
  readonly noteAsked: boolean;
  readonly noteShown: () => void;
}

export const DossierContext = createContext<OpenDossier | null>(null);

export function useDossier(): OpenDossier {
  const open = useContext(DossierContext);
  if (!open) throw new Error('No dossier is open.');
  return open;
}

/** The trajectory that steps and notes are about, for what is only shown when there is one. */
export function useTrajectory(): Trajectory {
  const { trajectory } = useDossier();
  if (!trajectory) throw new Error('This participant has no trajectory.');
  return trajectory;
}

/** Does a change and reads again what it changed. When someone else was first, theirs is fetched, and that is said. */
export function useChange() {
  const { dossier } = useDossier();
  const { changedMeanwhile } = answers;
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      [participantKey(dossier.id), ['caseload'], ['myDay']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  return async <Result>(change: () => Promise<Result>): Promise<Result> => {
    try {
      const result = await change();
      await refresh();
      return result;
    } catch (problem) {
      if (!isOvertaken(problem)) throw problem;
      await refresh();
      const { code, title } = problem;
      throw new ApiProblem({ status: 412, code, title, detail: changedMeanwhile });
    }
  };
}
