import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Environment variable through which the set-up tells the spec files where the server is. */
export const TEST_SERVER = 'DOORLOOP_TEST_SERVER';

export interface TestDatabase {
  /** As the owner of the tables: row-level security does not hold it back. */
  ownerUrl: string;
  /** As the running product: every session starts in the runtime role. */
  appUrl: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of one's own. Ask for it in `beforeAll`, drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const given = process.env[TEST_SERVER];
  if (!given) throw new Error('No test server: run the specs through jest, which starts it.');
  const server = JSON.parse(given) as { ownerUrl: string; appUrl: string; template: string };
  const name = `doorloop_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await withClient(server.ownerUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${server.template}`),
  );
  const ownerUrl = urlOf(server.ownerUrl, name);
  return { ownerUrl, appUrl: urlOf(server.appUrl, name), drop: () => dropDatabase(server.ownerUrl, name) };
}

/** Prefix for queue keys, so that spec files that run side by side on one Redis do not see each other's jobs. */
export function uniqueQueuePrefix(): string {
  return `test-${process.pid}-${randomBytes(4).toString('hex')}`;
}

export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export function dropDatabase(serverUrl: string, name: string): Promise<void> {
  return withClient(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

export async function withClient<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
