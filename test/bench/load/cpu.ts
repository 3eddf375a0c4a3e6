import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Processor time in milliseconds. */
export interface CpuTime {
  readonly node: number;
  /** Null when the server is not ours to look into. */
  readonly postgres: number | null;
}

/** Processor time that these processes have used so far: the given Node process, and all of PostgreSQL. */
export function cpuTime(nodePid: number, postmaster: number | null): CpuTime {
  return { node: ticksOf(nodePid)?.own ?? 0, postgres: postmaster === null ? null : ofFamily(postmaster) };
}

function ofFamily(postmaster: number): number {
  let sum = 0;
  for (const name of readdirSync('/proc')) {
    const process = /^\d+$/.test(name) ? ticksOf(Number(name)) : null;
    if (process?.parent === postmaster || Number(name) === postmaster) sum += process!.own;
  }
  return sum;
}

/** Fields 4, 14 and 15 of /proc/…/stat; the second field may hold spaces and ends at the last bracket. */
function ticksOf(pid: number): { parent: number; own: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), own: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    // It ended between two looks.
    return null;
  }
}
