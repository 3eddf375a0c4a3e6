import type { Missing } from '#kernel/steps.rules.js';

/** The stages in the order of the line. Their names are Dutch because the field has no other. */
export const stages = ['diagnose', 'ontwikkeling', 'scholing', 'plaatsing', 'nazorg'] as const;
export type Stage = (typeof stages)[number];

/** Where the advice of a diagnosis report may lead. */
export const advisedRoutes = {
  ontwikkeling: 'ontwikkeling',
  scholing: 'scholing',
  plaatsing: 'plaatsing',
  beschutWerk: 'beschut werk',
  elsewhere: 'hulp van een ander',
} as const;
export type AdvisedRoute = keyof typeof advisedRoutes;
export const advisedRouteCodes = Object.keys(advisedRoutes) as AdvisedRoute[];

/** What a stage has to have recorded before the trajectory may go on to the next. */
export interface StageRecord {
  /** Of the current diagnose period; a return to diagnose asks for a report of its own. */
  readonly diagnosis: { readonly reportOn: string | null; readonly advice: string | null };
}

interface StageRule {
  readonly label: string;
  /** A trajectory may begin here. */
  readonly entry: boolean;
  readonly next: Stage | null;
  /** What must be there to leave for the next stage, each with the words that name it when it is not. */
  readonly leaving: readonly {
    readonly missing: Missing;
    readonly present: (record: StageRecord) => boolean;
  }[];
}

/** What each stage needs grows with what is recorded in it: a row here is all it takes. */
export const stageRules: Readonly<Record<Stage, StageRule>> = {
  diagnose: {
    label: 'diagnose',
    entry: true,
    next: 'ontwikkeling',
    leaving: [
      { missing: 'diagnoserapport ontbreekt', present: ({ diagnosis }) => diagnosis.reportOn !== null },
      { missing: 'advies van de diagnose ontbreekt', present: ({ diagnosis }) => diagnosis.advice !== null },
    ],
  },
  ontwikkeling: { label: 'ontwikkeling', entry: true, next: 'scholing', leaving: [] },
  scholing: { label: 'scholing', entry: false, next: 'plaatsing', leaving: [] },
  plaatsing: { label: 'plaatsing', entry: true, next: 'nazorg', leaving: [] },
  nazorg: { label: 'nazorg', entry: false, next: null, leaving: [] },
};

export const entryStages: readonly Stage[] = stages.filter((stage) => stageRules[stage].entry);

/** What an entry at a stage lacks. Skipping diagnose needs a reason. */
export const missingForEntry = (stage: Stage, reason: string | undefined): Missing[] =>
  stage !== 'diagnose' && !reason?.trim() ? ['reden om diagnose over te slaan ontbreekt'] : [];

export type Move = 'next' | 'return';

/** The kind of move from one stage to another; null when there is no such move. */
export function moveBetween(from: Stage, to: Stage): Move | null {
  if (stageRules[from].next === to) return 'next';
  return stages.indexOf(to) < stages.indexOf(from) ? 'return' : null;
}

/** What a move lacks: to the next stage, what the stage should have recorded; back, a reason. */
export function missingForMove(
  move: Move,
  from: Stage,
  record: StageRecord,
  reason: string | undefined,
): Missing[] {
  if (move === 'return') return reason?.trim() ? [] : ['reden van de terugplaatsing ontbreekt'];
  return stageRules[from].leaving.filter(({ present }) => !present(record)).map(({ missing }) => missing);
}

/** Every stage that can be reached in one move, for the stage rail: what kind of move, and what it lacks. */
export const movesFrom = (from: Stage, record: StageRecord) =>
  stages.flatMap((to) => {
    const move = moveBetween(from, to);
    return move ? [{ to, move, missing: missingForMove(move, from, record, undefined) }] : [];
  });
