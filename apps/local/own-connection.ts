import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { inRuntimeRole } from '#database/runtime-role.js';
import { ensureRuntimeLogin } from '#database/runtime-login.js';
import { openDataDir } from './data-dir.js';
import { claimDataDir } from './launcher-lock.js';
import { openDatabase } from './local-database.js';
import { localSecrets } from './local-secrets.js';
import { runningServerUrl } from './running-server.js';
import { StartFailure } from './start-failure.js';

/** The variables of a process beside a Doorloop of this machine, and what to do when it is done. */
export interface Connected {
  readonly environment: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

/**
 * A connection for a command: to the server that DATABASE_URL names, to the PostgreSQL of the Doorloop that runs from
 * DATA_DIR, or to one that is started for the time of the command.
 */
export async function connectBeside(environment: NodeJS.ProcessEnv): Promise<Connected> {
  if (environment.DATABASE_URL && environment.BSN_KEY) return { environment, close: async () => undefined };
  const root = resolve(environment.DATA_DIR || '.data');
  const dir = openDataDir(root);
  const secrets = localSecrets(dir, environment);
  const running = environment.DATABASE_URL ? undefined : runningServerUrl(dir.postgres);
  if (running) {
    return {
      environment: { ...environment, ...secrets, DATABASE_URL: await ownLogin(running) },
      close: async () => undefined,
    };
  }
  const release = await claimDataDir(root);
  try {
    const database = await openDatabase(dir, environment, (failure: StartFailure) => {
      console.error(failure.message);
      process.exit(1);
    });
    return {
      environment: { ...environment, ...secrets, DATABASE_URL: database.url },
      async close() {
        await database.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Not the account of the api and the worker: a new password would lock those out. */
async function ownLogin(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  url.username = 'doorloop_import';
  url.password = randomBytes(24).toString('base64url');
  await ensureRuntimeLogin(ownerUrl, url.username, url.password);
  return inRuntimeRole(url.href);
}
