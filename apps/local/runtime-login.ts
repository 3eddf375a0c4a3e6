import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inRuntimeRole, RUNTIME_ROLE } from '#database/runtime-role.js';

const LOGIN = 'doorloop_login';

/**
 * Connection URL for the api and the worker on a server of our own. They log in as a role that may do nothing but
 * become the runtime role, so that even `RESET ROLE` in a session gives nothing. New password at every start.
 */
export async function runtimeUrl(ownerUrl: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [LOGIN]);
    await client.query(
      `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${LOGIN} LOGIN NOINHERIT PASSWORD '${password}'`,
    );
    await client.query(`GRANT ${RUNTIME_ROLE} TO ${LOGIN}`);
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = LOGIN;
  url.password = password;
  return inRuntimeRole(url.href);
}
