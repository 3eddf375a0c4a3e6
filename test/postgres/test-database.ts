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
  const { ownerUrl, template } = testServer();
  return withClient(ownerUrl, (client) => cloneOf(client, template));
}

/**
 * A database of one's own with what `fill` puts in an empty one. That happens once per run and name: whoever comes
 * later gets a copy.
 */
export async function createFilledDatabase(
  name: string,
  fill: (database: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const { ownerUrl, template } = testServer();
  const filled = `${template}_${name}`;
  return withClient(ownerUrl, async (client) => {
    // Who comes second waits until the first is done.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [filled]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [filled]);
    if (rowCount === 0) {
      const being = await cloneOf(client, template);
      await fill(being);
      await client.query(`ALTER DATABASE ${new URL(being.ownerUrl).pathname.slice(1)} RENAME TO ${filled}`);
    }
    return cloneOf(client, filled);
  });
}

interface TestServer {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly template: string;
}

function testServer(): TestServer {
  const given = process.env[TEST_SERVER];
  if (!given) throw new Error('No test server: run the specs with `npm run test:specs`, which starts it.');
  return JSON.parse(given) as TestServer;
}

async function cloneOf(client: Client, template: string): Promise<TestDatabase> {
  const server = testServer();
  const name = `doorloop_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  // By file: half the work of the way through the write-ahead log, for a database of this size.
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
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
