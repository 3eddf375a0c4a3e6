import type { StageRecord } from '#trajectory/stage.rules.js';
import { movesFrom, stages } from '#trajectory/stage.rules.js';

/** What a stage may have recorded, as far as the moves hang on it. */
const records: Readonly<Record<'nothing' | 'diagnosed', StageRecord>> = {
  nothing: { diagnosis: { reportOn: null, advice: null } },
  diagnosed: { diagnosis: { reportOn: '2026-01-01', advice: 'x' } },
};

/**
 * Where a trajectory can go from each stage and what that lacks, by `stage:record`. From the rules that guard the
 * move; a read that PostgreSQL builds looks its answer up here.
 */
export const movesByRecord: Readonly<Record<string, ReturnType<typeof movesFrom>>> = Object.fromEntries(
  stages.flatMap((stage) =>
    Object.entries(records).map(([recorded, record]) => [`${stage}:${recorded}`, movesFrom(stage, record)]),
  ),
);
