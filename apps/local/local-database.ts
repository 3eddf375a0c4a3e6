import type { DataDir } from './data-dir.js';
import { type EmbeddedPostgres, startPostgres } from './embedded-postgres.js';
import { inRuntimeRole } from '#database/runtime-role.js';
import { migrate } from '#database/migrate.js';
import { runtimeUrl } from '#database/runtime-login.js';
import { StartFailure } from './start-failure.js';

export interface LocalDatabase {
  ownerUrl: string;
  /** What the api and the worker connect with. */
  url: string;
  /** False when it is a server that was given: its data is not ours to fill with invented people. */
  ours: boolean;
  stop(): Promise<void>;
}

/** A migrated database: on the server that DATABASE_URL names, else on a PostgreSQL of our own. */
export async function openDatabase(
  dir: DataDir,
  environment: NodeJS.ProcessEnv,
  giveUp: (failure: StartFailure) => void,
): Promise<LocalDatabase> {
  const given = environment.DATABASE_URL;
  if (!given) return embedded(dir, giveUp);
  const ownerUrl = environment.DATABASE_OWNER_URL ?? given;
  await migrate(ownerUrl);
  const url = environment.DATABASE_OWNER_URL ? given : inRuntimeRole(given);
  return { ownerUrl, url, ours: false, stop: async () => undefined };
}

async function embedded(dir: DataDir, giveUp: (failure: StartFailure) => void): Promise<LocalDatabase> {
  let server = await startPostgres({ dataDir: dir.postgres, durable: true });
  const { ownerUrl, port } = server;
  let stopping = false;

  // A server that was killed comes back on the same port; the apps' pools reconnect by themselves.
  const keepRunning = (running: EmbeddedPostgres) =>
    void running.exited
      .then(async () => {
        if (stopping) return;
        console.error('PostgreSQL is gestopt (exited) en start opnieuw.');
        server = await startPostgres({ dataDir: dir.postgres, port, durable: true });
        keepRunning(server);
      })
      .catch((error: Error) => giveUp(new StartFailure(error.message)));
  keepRunning(server);

  await migrate(ownerUrl);
  return {
    ownerUrl,
    url: await runtimeUrl(ownerUrl, 'doorloop_login'),
    ours: true,
    async stop() {
      stopping = true;
      await server.stop();
    },
  };
}
