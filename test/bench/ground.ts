import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#database/migrate.js';
import { runtimeUrl } from '#database/runtime-login.js';
import { startPostgres } from '../../apps/local/embedded-postgres.js';
import { dropDatabase, urlOf, withClient } from '../postgres/test-database.js';

export interface BenchServer {
  readonly ownerUrl: string;
  /** Null for a server of one's own choosing: what it costs cannot be read then. */
  readonly postmaster: number | null;
  /** A migrated, empty database. */
  database(name: string): Promise<{ ownerUrl: string; appUrl: string }>;
  stop(): Promise<void>;
}

/** `DATABASE_URL`, or a server of our own with the settings of `npm start`: what is committed is on disk. */
export async function startServer(): Promise<BenchServer> {
  const made: string[] = [];
  const given = process.env.DATABASE_URL;
  const directory = given ? null : mkdtempSync(join(tmpdir(), 'doorloop-bench-'));
  const own = directory ? await startPostgres({ dataDir: directory, durable: true }) : null;
  const serverUrl = given ?? own!.ownerUrl;
  const mark = randomBytes(3).toString('hex');
  return {
    ownerUrl: serverUrl,
    postmaster: own?.pid ?? null,
    async database(name) {
      const full = `doorloop_bench_${mark}_${name}`;
      await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${full}`));
      made.push(full);
      const ownerUrl = urlOf(serverUrl, full);
      await migrate(ownerUrl);
      return { ownerUrl, appUrl: await runtimeUrl(ownerUrl, `${full}_login`) };
    },
    async stop() {
      if (own) {
        await own.stop();
        rmSync(directory!, { recursive: true, force: true });
        return;
      }
      for (const name of made) {
        await dropDatabase(serverUrl, name);
        await withClient(serverUrl, (client) => client.query(`DROP ROLE IF EXISTS ${name}_login`));
      }
    },
  };
}
