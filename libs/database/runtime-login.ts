import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { inRuntimeRole, RUNTIME_ROLE } from './runtime-role.js';

/**
 * Makes the account that the api and the worker log in with. It may do nothing but become the runtime role, so that
 * even `RESET ROLE` in a session gives nothing. Safe to run again; the password becomes the one given.
 */
export async function ensureRuntimeLogin(ownerUrl: string, name: string, password: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
    const login = escapeIdentifier(name);
    await client.query(
      `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${login} LOGIN NOINHERIT PASSWORD ${escapeLiteral(password)}`,
    );
    await client.query(`GRANT ${RUNTIME_ROLE} TO ${login}`);
  } finally {
    await client.end();
  }
}

/** Connection URL of such an account, with a new password each time: for a server that nobody else uses it on. */
export async function runtimeUrl(ownerUrl: string, name: string): Promise<string> {
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = randomBytes(24).toString('base64url');
  await ensureRuntimeLogin(ownerUrl, url.username, url.password);
  return inRuntimeRole(url.href);
}
