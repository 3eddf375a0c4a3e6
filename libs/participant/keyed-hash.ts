import { createHmac } from 'node:crypto';

/** What is hashed: the same text under another name has another hash. */
type HashedAs = 'bsn' | 'match-key' | 'content';

/** HMAC-SHA-256: who has the table but not the key cannot try out all BSNs or all names. */
export const keyedHash = (key: Buffer, as: HashedAs, text: string): Buffer =>
  createHmac('sha256', key).update(`${as}\0${text}`).digest();
