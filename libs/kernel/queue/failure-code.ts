import { Refusal } from '../refusal.js';

/**
 * What may be kept and logged of a failure: the code of a refusal or of PostgreSQL, else the kind of error. Never its
 * text, which may hold what a person entered.
 */
export function failureCode(error: unknown): string {
  if (error instanceof Refusal) return error.kind.code;
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (typeof code === 'string' && /^[\w-]{1,40}$/.test(code)) return code;
  return typeof name === 'string' ? name : 'unknown';
}

/** The places in the code where it came from, without the message. */
export const failureFrames = (error: unknown): string[] =>
  String((error as Error).stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/** What the queue gets to keep of a failed job. */
export class JobFailed extends Error {
  constructor(code: string) {
    super(code);
    this.name = 'JobFailed';
    delete this.stack;
  }
}
