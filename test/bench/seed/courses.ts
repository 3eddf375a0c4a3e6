import type { Random } from './random.js';
import type { Coach } from './staff.js';

const stages = ['diagnose', 'ontwikkeling', 'scholing', 'plaatsing', 'nazorg'] as const;
export type Stage = (typeof stages)[number];
const exits = ['reguliereWerk', 'opleiding', 'verhuizing', 'zorg'] as const;

export const DAY_MS = 86_400_000;

export interface Period<Of> {
  readonly of: Of;
  readonly from: number;
  /** Absent for the one that lasts. */
  readonly to?: number;
}

/** How one trajectory went: instants in milliseconds since 1970. */
export interface Course {
  readonly from: number;
  readonly to?: number;
  readonly exitReason?: string;
  readonly stages: readonly Period<Stage>[];
  readonly contacts: readonly Period<Coach>[];
}

/**
 * One in four trajectories runs, so that a coach has some sixty of them; the others are the history that a register
 * has. The stages follow each other without a gap, and so do the contact people.
 */
export function inventCourse(
  random: Random,
  running: boolean,
  colleagues: readonly Coach[],
  now: number,
): Course {
  const coach = random.of(colleagues);
  const from = now - random.between(20, running ? 900 : 2_400) * DAY_MS;
  const to = running ? undefined : Math.min(now - DAY_MS, from + random.between(10, 1_000) * DAY_MS);
  const entry = random.chance(0.6) ? 0 : random.chance(0.6) ? 1 : 3;
  const length = Math.min(stages.length - entry, 1 + random.below(3));
  const before = Array.from({ length: random.below(3) }, () => random.of(colleagues)).filter(
    (other, at, all) => other.id !== coach.id && other.id !== all[at - 1]?.id,
  );
  return {
    from,
    to,
    exitReason: running ? undefined : random.of(exits),
    stages: divided(from, to, now, stages.slice(entry, entry + length)),
    contacts: divided(from, to, now, [...before, coach]),
  };
}

function divided<Of>(from: number, to: number | undefined, now: number, parts: readonly Of[]): Period<Of>[] {
  const share = Math.floor(((to ?? now) - from) / (parts.length + (to ? 0 : 1)));
  return parts.map((of, at) => ({
    of,
    from: from + at * share,
    to: at < parts.length - 1 ? from + (at + 1) * share : to,
  }));
}
