import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Environment } from '#kernel/environment.js';

/** `__Host-`: only over a secure connection, only for this host, for every path. */
export const SESSION_COOKIE = '__Host-doorloop';

export const sessionCookie = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

export const newSessionToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Belongs to one session and cannot be made without our key; a page of another site cannot read it. */
export const csrfToken = (environment: Environment, token: string): string =>
  createHmac('sha256', environment.sessionKey).update('csrf').update(tokenHash(token)).digest('base64url');

export function csrfTokenMatches(environment: Environment, token: string, given: unknown): boolean {
  const expected = Buffer.from(csrfToken(environment, token));
  const offered = Buffer.from(typeof given === 'string' ? given : '');
  return offered.length === expected.length && timingSafeEqual(offered, expected);
}
