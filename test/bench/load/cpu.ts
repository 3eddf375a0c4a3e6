import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Processor time in milliseconds. */
export interface CpuTime {
  readonly node: number;
  /** Null when the server is not ours to look into. */
  readonly postgres: number | null;
}

/** Starts to count the processor time of the given Node process and of all of PostgreSQL; asked, it says how much. */
export function countCpu(nodePid: number, postmaster: number | null): () => CpuTime {
  const [node, postgres] = [timesOf([nodePid]), timesOf(family(postmaster))];
  return () => ({
    node: since(node, [nodePid]),
    postgres: postmaster === null ? null : since(postgres, family(postmaster)),
  });
}

/** The processes that are there now; what one that came and went in between has used is not seen. */
function since(before: ReadonlyMap<number, number>, pids: readonly number[]): number {
  let sum = 0;
  for (const [pid, time] of timesOf(pids)) sum += time - (before.get(pid) ?? 0);
  return sum;
}

function family(postmaster: number | null): number[] {
  if (postmaster === null) return [];
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => pid === postmaster || statOf(pid)?.parent === postmaster);
}

const timesOf = (pids: readonly number[]): Map<number, number> =>
  new Map(pids.map((pid) => [pid, statOf(pid)?.time ?? 0]));

/** Fields 4, 14 and 15 of /proc/…/stat; the second field may hold spaces and ends at the last bracket. */
function statOf(pid: number): { parent: number; time: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), time: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    // It ended between two looks.
    return null;
  }
}
