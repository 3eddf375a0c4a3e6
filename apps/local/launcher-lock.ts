import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, isGone } from './running-process.js';
import { StartFailure } from './start-failure.js';

/** A launcher that was told to stop a moment ago may still be at it. */
const PATIENCE_MS = 5_000;

/** Claims the data directory for this process, and gives the function that lets it go. */
export async function claimDataDir(root: string, patienceMs = PATIENCE_MS): Promise<() => void> {
  const file = join(root, 'launcher.json');
  const mine = JSON.stringify({ pid: process.pid, command: commandLine(process.pid) });
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    if (holder && isSameProcess(holder) && !(await isGone(holder.pid, patienceMs)))
      throw new StartFailure(
        `${root} is al in gebruik door een Doorloop die draait (in use by process ${holder.pid}). ` +
          'Stop die eerst, of kies met DATA_DIR een andere map.',
      );
    rmSync(file, { force: true });
  }
}

interface Holder {
  pid: number;
  command: string;
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** A process id is used again after a reboot, so the command line has to agree. */
function isSameProcess({ pid, command }: Holder): boolean {
  return pid !== process.pid && commandLine(pid) === command;
}
