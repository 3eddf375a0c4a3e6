import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Linux keeps in memory: a database is copied there in a tenth of the time that a disk takes. */
const MEMORY = '/dev/shm';
const ROOM = 4 * 2 ** 30;

/** Where the data of a test run lives: in memory where that has room, as it has not in every container. */
const place = roomy(MEMORY) ? MEMORY : tmpdir();

function roomy(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize > ROOM;
  } catch {
    return false;
  }
}

/** A directory of one's own for data that a test leaves behind; whoever makes it removes it. */
export const scratchDirectory = (prefix: string): string => mkdtempSync(join(place, prefix));

/** Removes what a run that was killed left: the directories of this prefix of which `abandoned` says so. */
export function removeScratch(prefix: string, abandoned: (rest: string) => boolean): void {
  for (const name of readdirSync(place)) {
    if (!name.startsWith(prefix) || !abandoned(name.slice(prefix.length))) continue;
    try {
      rmSync(join(place, name), { recursive: true, force: true });
    } catch {
      // Another user's; it is theirs to remove.
    }
  }
}
