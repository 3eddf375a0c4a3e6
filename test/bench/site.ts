import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import { Environment } from '#kernel/environment.js';
import { actorOf } from '#access/actor.rules.js';
import type { BenchServer } from './ground.js';
import type { ApiProcess } from './load/api-process.js';
import { startApi } from './load/api-process.js';
import { seed } from './seed/seed.js';
import type { SignedIn, Staff } from './seed/staff.js';

/** One register of some size with an api before it. */
export interface Site {
  readonly size: number;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly environment: Environment;
  readonly staff: Staff;
  /** As the owner of the tables: row-level security does not hold it back. */
  readonly owner: pg.Pool;
  readonly api: ApiProcess;
  close(): Promise<void>;
}

const key = (): string => randomBytes(32).toString('base64');

/** Settings of a process on this database, with keys of its own. */
export const siteSettings = (appUrl: string, connections: number): Record<string, string> => ({
  DATABASE_URL: appUrl,
  BSN_KEY: key(),
  BSN_HMAC_KEY: key(),
  SESSION_KEY: key(),
  READ_POOL_SIZE: String(connections),
  WRITE_POOL_SIZE: String(connections),
});

export async function openSite(
  server: BenchServer,
  size: number,
  connections: number,
  name = `of_${size}`,
): Promise<Site> {
  const { ownerUrl, appUrl } = await server.database(name);
  const settings = siteSettings(appUrl, connections);
  const environment = Environment.from(settings);
  const staff = await seed(ownerUrl, environment, size);
  const api = await startApi(settings);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: connections });
  owner.on('error', () => undefined);
  return {
    ...{ size, ownerUrl, appUrl, settings, environment, staff, owner, api },
    async close() {
      await api.stop();
      await owner.end();
    },
  };
}

/** The actor that the session guard makes of this colleague. */
export const actorFor = ({ id, role, teamId }: SignedIn): Actor =>
  actorOf({
    userId: id,
    displayName: id,
    roles: [role],
    teamId,
    municipalityCodes: [],
    substitutesFor: [],
  });
