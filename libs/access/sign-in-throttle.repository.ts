import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';

/**
 * Failures are counted per user name and per network address, whether or not the account exists. After five the
 * bucket is closed for a doubling time, at most fifteen minutes; a quiet hour empties it. An address stands for many
 * colleagues, so it may fail ten times as often.
 */
@Injectable()
export class SignInThrottleRepository {
  /** Seconds until another attempt is taken; 0 when now. */
  async secondsBlocked(tx: Tx, username: string, address: string): Promise<number> {
    const [row] = await rows<{ seconds: number | null }>(
      tx,
      `SELECT ceil(max(extract(epoch FROM blocked_until - now())))::int AS seconds
       FROM sign_in_failure WHERE bucket = ANY ($1)`,
      [buckets(username, address).map(({ bucket }) => bucket)],
    );
    return Math.max(0, row?.seconds ?? 0);
  }

  async countFailure(tx: Tx, username: string, address: string): Promise<void> {
    for (const { bucket, allowed } of buckets(username, address)) {
      await rows(
        tx,
        `INSERT INTO sign_in_failure AS f (bucket, failures, last_failure_at) VALUES ($1, 1, now())
         ON CONFLICT (bucket) DO UPDATE SET
           failures = CASE WHEN f.last_failure_at < now() - interval '1 hour' THEN 1 ELSE f.failures + 1 END,
           last_failure_at = now(),
           blocked_until = CASE
             WHEN f.last_failure_at >= now() - interval '1 hour' AND f.failures + 1 >= $2
             THEN now() + least(interval '15 minutes', interval '5 seconds' * (2 ^ least(f.failures + 1 - $2, 12)))
           END`,
        [bucket, allowed],
      );
    }
  }

  async forget(tx: Tx, username: string): Promise<void> {
    await rows(
      tx,
      `DELETE FROM sign_in_failure WHERE bucket = $1 OR last_failure_at < now() - interval '1 day'`,
      [buckets(username, '')[0]!.bucket],
    );
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const buckets = (username: string, address: string) => [
  { bucket: digest(`user:${username}`), allowed: 5 },
  { bucket: digest(`address:${address}`), allowed: 50 },
];
