import { rmSync } from 'node:fs';
import { migrate } from '#database/migrate.js';
import { type EmbeddedPostgres, startPostgres } from '../../apps/local/embedded-postgres.js';
import { commandLine } from '../../apps/local/running-process.js';
import { runtimeUrl } from '#database/runtime-login.js';
import { removeScratch, scratchDirectory } from '../scratch-directory.js';
import { dropDatabase, TEST_SERVER, urlOf, withClient } from './test-database.js';

const PREFIX = 'doorloop-test-';

let own: { server: EmbeddedPostgres; directory: string } | undefined;

/** This run's own names on a server that others may test on at the same time. */
const TEMPLATE = `doorloop_template_${process.pid}`;
const LOGIN = `doorloop_login_${process.pid}`;

/** One server for the whole run, with one migrated database that every spec file clones. */
export async function startTestServer(): Promise<void> {
  const ownerUrl = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL ?? (await startOwnServer());
  await withClient(ownerUrl, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`));
  const templateUrl = urlOf(ownerUrl, TEMPLATE);
  await migrate(templateUrl);
  const appUrl = await runtimeUrl(templateUrl, LOGIN);
  process.env[TEST_SERVER] = JSON.stringify({ ownerUrl, appUrl, template: TEMPLATE });
}

/** Takes the server away, or what this run left on one that was given. */
export async function stopTestServer(): Promise<void> {
  const given = process.env[TEST_SERVER];
  if (own) {
    await own.server.stop();
    rmSync(own.directory, { recursive: true, force: true });
  } else if (given) {
    const { ownerUrl } = JSON.parse(given) as { ownerUrl: string };
    for (const name of await templates(ownerUrl)) await dropDatabase(ownerUrl, name);
    await withClient(ownerUrl, (client) => client.query(`DROP ROLE IF EXISTS ${LOGIN}`));
  }
}

/** The template, and those that were filled from it. */
const templates = (ownerUrl: string): Promise<string[]> =>
  withClient(ownerUrl, async (client) => {
    const sql = 'SELECT datname FROM pg_database WHERE starts_with(datname, $1)';
    return (await client.query<{ datname: string }>(sql, [TEMPLATE])).rows.map(({ datname }) => datname);
  });

async function startOwnServer(): Promise<string> {
  // A test run that was killed could not clear up after itself.
  removeScratch(PREFIX, (rest) => isAbandoned(Number.parseInt(rest, 10)));
  const directory = scratchDirectory(`${PREFIX}${process.pid}-`);
  own = { directory, server: await startPostgres({ dataDir: directory, durable: false }) };
  return own.server.ownerUrl;
}

const isAbandoned = (pid: number): boolean => !Number.isNaN(pid) && commandLine(pid) === '';
