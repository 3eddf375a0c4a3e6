import type { Trajectory } from '../dossier-query.js';

const stages = ['diagnose', 'ontwikkeling', 'scholing', 'plaatsing', 'nazorg'] as const;

/** Where a stage of the line stands; `last`: in which the trajectory ended, `left`: from which it was sent back. */
export interface StageMark {
  readonly stage: (typeof stages)[number];
  readonly state: 'done' | 'current' | 'last' | 'left' | 'coming' | 'skipped';
  /** Of the latest time that the trajectory was in it. */
  readonly from: string | undefined;
  readonly to: string | null | undefined;
  /** It was in this stage before, and came back from a later one. */
  readonly returned: boolean;
}

export function stageLine({ stages: periods, stage, state }: Trajectory): StageMark[] {
  const now = stages.indexOf(stage);
  return stages.map((name, place) => {
    const latest = periods.findLast((period) => period.stage === name);
    return {
      stage: name,
      state: placeOf(place, now, state, latest !== undefined),
      from: latest?.from,
      to: latest?.to,
      returned: latest?.move === 'return',
    };
  });
}

function placeOf(
  place: number,
  now: number,
  state: Trajectory['state'],
  visited: boolean,
): StageMark['state'] {
  if (place === now) return state === 'ended' ? 'last' : 'current';
  if (place > now) return visited ? 'left' : 'coming';
  return visited ? 'done' : 'skipped';
}
