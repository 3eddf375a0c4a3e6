import type { NamedNeed } from '#kernel/refusal.js';
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

/**
 * What can be recorded in a stage, as far as leaving it hangs on that. PostgreSQL says which of them hold now: the function
 * `stage_facts`, over the tables of the features that record them, which this one does not know.
 */
export const stageFacts = [
  'diagnosisReport',
  'diagnosisAdvice',
  'planAgreed',
  'planEvaluated',
  'learningEnded',
  'placementStarted',
  'placementOutcome',
  'aftercareOutcome',
] as const;
export type StageFact = (typeof stageFacts)[number];
export type StageRecord = readonly StageFact[];

interface StageNeed {
  readonly fact: StageFact;
  /** The words that name it when it is not there. */
  readonly missing: Missing;
  /** Who goes on without it says why. */
  readonly orReason?: true;
}

interface StageRule {
  readonly label: string;
  /** A trajectory may begin here. */
  readonly entry: boolean;
  readonly next: Stage | null;
  /** What must be there to leave for the next stage. */
  readonly leaving: readonly StageNeed[];
  /** What one expects before the trajectory ends here. It is told, and holds nobody back: people leave for many reasons. */
  readonly ending: readonly StageNeed[];
}

/** What each stage needs grows with what is recorded in it: a row here, and its fact in the view. */
export const stageRules: Readonly<Record<Stage, StageRule>> = {
  diagnose: {
    label: 'diagnose',
    entry: true,
    next: 'ontwikkeling',
    leaving: [
      { fact: 'diagnosisReport', missing: 'diagnoserapport ontbreekt' },
      { fact: 'diagnosisAdvice', missing: 'advies van de diagnose ontbreekt' },
    ],
    ending: [],
  },
  ontwikkeling: {
    label: 'ontwikkeling',
    entry: true,
    next: 'scholing',
    leaving: [
      { fact: 'planAgreed', missing: 'ondertekend plan van aanpak ontbreekt' },
      { fact: 'planEvaluated', missing: 'evaluatie van het plan ontbreekt' },
    ],
    ending: [],
  },
  scholing: {
    label: 'scholing',
    entry: false,
    next: 'plaatsing',
    // Not everybody on the line has something to learn first, and a route at work goes on beside the work.
    leaving: [
      { fact: 'learningEnded', missing: 'afgesloten opleiding of praktijkleren ontbreekt', orReason: true },
    ],
    ending: [],
  },
  plaatsing: {
    label: 'plaatsing',
    entry: true,
    next: 'nazorg',
    leaving: [{ fact: 'placementStarted', missing: 'gestarte plaatsing ontbreekt' }],
    ending: [{ fact: 'placementOutcome', missing: 'uitkomst van de plaatsing ontbreekt' }],
  },
  nazorg: {
    label: 'nazorg',
    entry: false,
    next: null,
    leaving: [],
    ending: [{ fact: 'aftercareOutcome', missing: 'uitkomst van de nazorg ontbreekt' }],
  },
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

/** Something that is missing: recorded in the part of the dossier about a stage, or asked by the step itself. */
export interface Need extends NamedNeed {
  readonly code: StageFact | 'returnReason';
  readonly recordedIn: Stage | null;
}

const lacking = (stage: Stage, needs: readonly StageNeed[], record: StageRecord): Need[] =>
  needs
    .filter(({ fact }) => !record.includes(fact))
    .map(({ fact, missing, orReason = false }) => ({
      code: fact,
      detail: missing,
      recordedIn: stage,
      orReason,
    }));

/** What a move lacks: to the next stage, what the stage should have recorded; back, a reason. */
export function missingForMove(
  move: Move,
  from: Stage,
  record: StageRecord,
  reason: string | undefined,
): Need[] {
  const why = Boolean(reason?.trim());
  if (move === 'next') {
    return lacking(from, stageRules[from].leaving, record).filter(({ orReason }) => !(orReason && why));
  }
  if (why) return [];
  const detail = 'reden van de terugplaatsing ontbreekt';
  return [{ code: 'returnReason', detail, recordedIn: null, orReason: true }];
}

/** What is not recorded of a stage, for who is about to end the trajectory there. */
export const missingAtEnd = (stage: Stage, record: StageRecord): Need[] =>
  lacking(stage, stageRules[stage].ending, record);

/** Every stage that can be reached in one move, for the stage rail: what kind of move, and what it lacks. */
export const movesFrom = (from: Stage, record: StageRecord) =>
  stages.flatMap((to) => {
    const move = moveBetween(from, to);
    return move ? [{ to, move, missing: missingForMove(move, from, record, undefined) }] : [];
  });
