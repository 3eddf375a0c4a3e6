import { randomBytes } from 'node:crypto';
import { Environment } from '#kernel/environment.js';

const key = (): string => randomBytes(32).toString('base64');

/** Settings of a process on a test database, with keys of its own. */
export const testEnvironment = (databaseUrl: string, more: Record<string, string> = {}): Environment =>
  Environment.from({
    DATABASE_URL: databaseUrl,
    BSN_KEY: key(),
    BSN_HMAC_KEY: key(),
    SESSION_KEY: key(),
    PORT: '0',
    WORKER_PORT: '0',
    WRITE_POOL_SIZE: '4',
    READ_POOL_SIZE: '4',
    ...more,
  });
