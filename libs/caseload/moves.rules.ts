import type { StageFact, StageRecord } from '#trajectory/stage.rules.js';
import { missingAtEnd, movesFrom, stageRules, stages } from '#trajectory/stage.rules.js';

interface Ahead {
  readonly moves: ReturnType<typeof movesFrom>;
  /** What is not recorded of the stage, should the trajectory end in it. */
  readonly unrecorded: ReturnType<typeof missingAtEnd>;
}

/** All that may be recorded of a stage: none of its facts, some, or all; each in the order of the alphabet. */
const recordsOf = (facts: readonly StageFact[]): StageRecord[] =>
  [...new Set(facts)]
    .sort()
    .reduce<StageRecord[]>((some, fact) => [...some, ...some.map((record) => [...record, fact])], [[]]);

/**
 * Where a trajectory can go from each stage and what that lacks, by `stage:fact,fact`; nowhere when it `ended`. From
 * the rules that guard the move; a read that PostgreSQL builds looks its answer up here.
 */
export const aheadByRecord: Readonly<Record<string, Ahead>> = {
  ended: { moves: [], unrecorded: [] },
  ...Object.fromEntries(
    stages.flatMap((stage) => {
      const { leaving, ending } = stageRules[stage];
      return recordsOf([...leaving, ...ending].map(({ fact }) => fact)).map((record) => [
        `${stage}:${record.join()}`,
        { moves: movesFrom(stage, record), unrecorded: missingAtEnd(stage, record) },
      ]);
    }),
  ),
};
