import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { networkOf } from './network.js';

/**
 * Attempts are counted per user name and per network, whether or not the account exists, before the password is looked
 * at: a hundred at once count for a hundred. After five the bucket is closed for a doubling time, at most fifteen
 * minutes; an hour without failures empties it, and a success takes its own count back. A network stands for many
 * colleagues, so it may fail ten times as often.
 */
@Injectable()
export class SignInThrottleRepository {
  /**
   * Counts an attempt, or says in how many seconds another is taken; the caller then undoes the transaction. Those who
   * try the same name at the same time wait here for each other.
   */
  async attempt(tx: Tx, username: string, address: string): Promise<number> {
    for (const { bucket, allowed } of buckets(username, address)) {
      const taken = await rows(
        tx,
        `INSERT INTO sign_in_failure AS f (bucket, failures, last_failure_at) VALUES ($1, 1, now())
         ON CONFLICT (bucket) DO UPDATE SET
           failures = CASE WHEN ${isOld} THEN 1 ELSE f.failures + 1 END,
           last_failure_at = CASE WHEN ${isOld} THEN now() ELSE f.last_failure_at END,
           blocked_until = CASE WHEN NOT ${isOld} AND f.failures + 1 >= $2 THEN clock_timestamp()
             + least(interval '15 minutes', interval '5 seconds' * (2 ^ least(f.failures + 1 - $2, 12))) END
         WHERE f.blocked_until IS NULL OR f.blocked_until <= clock_timestamp()
         RETURNING 1`,
        [bucket, allowed],
      );
      if (taken.length === 0) return this.secondsBlocked(tx, bucket);
    }
    return 0;
  }

  async failed(tx: Tx, username: string, address: string): Promise<void> {
    await rows(tx, 'UPDATE sign_in_failure SET last_failure_at = now() WHERE bucket = ANY ($1)', [
      buckets(username, address).map(({ bucket }) => bucket),
    ]);
  }

  async succeeded(tx: Tx, username: string, address: string): Promise<void> {
    const [name, network] = buckets(username, address);
    await rows(
      tx,
      `DELETE FROM sign_in_failure WHERE bucket = $1 OR last_failure_at < now() - interval '1 day'`,
      [name.bucket],
    );
    await rows(
      tx,
      `UPDATE sign_in_failure SET failures = failures - 1,
         blocked_until = CASE WHEN failures > $2 THEN blocked_until END
       WHERE bucket = $1 AND failures > 0`,
      [network.bucket, network.allowed],
    );
  }

  private async secondsBlocked(tx: Tx, bucket: Buffer): Promise<number> {
    const [row] = await rows<{ seconds: number }>(
      tx,
      `SELECT greatest(1, ceil(extract(epoch FROM blocked_until - clock_timestamp())))::int AS seconds
       FROM sign_in_failure WHERE bucket = $1`,
      [bucket],
    );
    return row?.seconds ?? 1;
  }
}

const isOld = `(f.last_failure_at < now() - interval '1 hour')`;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const buckets = (username: string, address: string) =>
  [
    { bucket: digest(`user:${username}`), allowed: 5 },
    { bucket: digest(`network:${networkOf(address)}`), allowed: 50 },
  ] as const;
