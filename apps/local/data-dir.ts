import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from './start-failure.js';

/** Where everything of this installation is kept. */
export interface DataDir {
  root: string;
  postgres: string;
  secrets: string;
  /** Present while the demo is being filled in. */
  demoFilling: string;
  logs: string;
}

/** Its presence says that the directory is ours to fill, and to empty. */
const MARKER = 'doorloop-data';

/** Makes the directory, or recognises it; another program's directory is refused, so that it is never emptied either. */
export function openDataDir(root: string): DataDir {
  mkdirSync(root, { recursive: true });
  const marker = join(root, MARKER);
  if (!existsSync(marker)) {
    if (readdirSync(root).length > 0)
      throw new StartFailure(
        `${root} bevat bestanden die niet van Doorloop zijn (not a Doorloop directory). ` +
          'Kies met DATA_DIR een lege of nieuwe map.',
      );
    writeFileSync(marker, 'Gegevens van Doorloop; begin opnieuw met: npm start -- --fresh\n');
  }
  const logs = join(root, 'logs');
  mkdirSync(logs, { recursive: true });
  return {
    root,
    postgres: join(root, 'postgres'),
    secrets: join(root, 'secrets.json'),
    demoFilling: join(root, 'demo-filling'),
    logs,
  };
}

/** Throws away the data, the keys and the logs. */
export function emptyDataDir(dir: DataDir): void {
  for (const path of [dir.postgres, dir.secrets, dir.demoFilling])
    rmSync(path, { recursive: true, force: true });
  for (const log of readdirSync(dir.logs)) rmSync(join(dir.logs, log));
}
