import { SESSION_COOKIE, csrfToken } from '#access/session-token.js';
import type { Environment } from '#kernel/environment.js';
import type { SignedIn } from '../seed/staff.js';
import { Connection } from './connection.js';

/** The request as it goes over the line; `path` without `/api/v1`. */
export const getRequest = (path: string, { token }: SignedIn): string =>
  `GET /api/v1${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${SESSION_COOKIE}=${token}\r\n\r\n`;

/** A change that needs no body: the version that the caller had in front of them says which state it is about. */
export const putRequest = (path: string, version: number, { token }: SignedIn, keys: Environment): string =>
  `PUT /api/v1${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${SESSION_COOKIE}=${token}\r\n` +
  `X-CSRF-Token: ${csrfToken(keys, token)}\r\nIf-Match: "${version}"\r\nContent-Length: 0\r\n\r\n`;

/** One connection for each lane. Anything but success ends the benchmark: a refusal is answered too fast to count. */
export async function askOver(
  port: number,
  lanes: number,
): Promise<{ ask: (request: string, lane: number) => Promise<string>; close: () => void }> {
  const connections = await Promise.all(Array.from({ length: lanes }, () => Connection.open(port)));
  return {
    async ask(request, lane) {
      const { status, body } = await connections[lane]!.send(request);
      if (status >= 300) throw new Error(`${status} to ${request.split('\r\n')[0]}: ${body}`);
      return body;
    },
    close: () => connections.forEach((connection) => connection.close()),
  };
}
