import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#database/migrate.js';
import { runtimeUrl } from '#database/runtime-login.js';
import { type EmbeddedPostgres, startPostgres } from '../../apps/local/embedded-postgres.js';
import { urlOf, withClient } from '../postgres/test-database.js';
import type { Ground } from './proof.js';

/**
 * Databases on a server of this run alone. What is committed is not flushed to the disk: no proof that kills processes
 * needs it, and those that stop the server itself have their own.
 */
export class Grounds {
  private readonly directory = mkdtempSync(join(tmpdir(), 'doorloop-prove-'));
  private server: EmbeddedPostgres | undefined;
  private made = 0;

  async database(): Promise<Ground> {
    this.server ??= await startPostgres({ dataDir: this.directory, durable: false });
    this.made += 1;
    return newGround(this.server.ownerUrl, `ground_${this.made}`);
  }

  async leave(): Promise<void> {
    await this.server?.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** Makes and migrates a database on the given server. */
export async function newGround(serverUrl: string, name: string): Promise<Ground> {
  await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const ownerUrl = urlOf(serverUrl, name);
  await migrate(ownerUrl);
  return { ownerUrl, appUrl: await runtimeUrl(ownerUrl, `${name}_login`) };
}
