import { Injectable } from '@nestjs/common';
import type { Tx } from '../tx.js';
import { affected, rows } from '../tx.js';
import type { Payload } from './job.rules.js';
import type { QueueSettings } from './queue-settings.js';

export interface IssuedMessage {
  readonly id: string;
  readonly job: string;
  readonly attempt: number;
}

interface Claim {
  readonly issued: readonly IssuedMessage[];
  /** Milliseconds until the next message is due; null when none is. */
  readonly nextIn: number | null;
}

/** What the outbox says about the queue's progress. */
export interface OutboxFigures {
  /** Messages that are due and that no relay has issued. */
  readonly overdue: number;
  /** Since when the oldest of those is due, in milliseconds. */
  readonly oldestOverdueFor: number;
  /** Messages that were issued again and again without their job succeeding. Somebody has to look. */
  readonly troubled: number;
}

/** From so many issues on a message is in trouble. */
const TROUBLED_FROM = 5;

/** The messages that wait in the outbox. A message is deleted by the transaction that has its effect, and by nothing else. */
@Injectable()
export class OutboxRepository {
  /** Leases what is due, oldest first, passing over what another relay or a running job holds. */
  async claim(tx: Tx, most: number, { firstLease, longestLease }: QueueSettings): Promise<Claim> {
    const [claim] = await rows<Claim>(
      tx,
      `WITH due AS (
         SELECT id FROM outbox WHERE greatest(available_at, leased_until) <= now()
         ORDER BY greatest(available_at, leased_until) LIMIT $1 FOR UPDATE SKIP LOCKED
       ), issued AS (
         UPDATE outbox SET attempts = attempts + 1,
           leased_until = now() + least($2 * 2 ^ least(attempts, 30), $3) * interval '1 millisecond'
         FROM due WHERE outbox.id = due.id
         RETURNING outbox.id, job, attempts AS attempt
       )
       SELECT coalesce((SELECT json_agg(issued) FROM issued), '[]') AS issued,
         (SELECT extract(epoch FROM min(greatest(available_at, leased_until)) - now())::float8 * 1000
          FROM outbox WHERE greatest(available_at, leased_until) > now()) AS "nextIn"`,
      [most, firstLease, longestLease],
    );
    return claim!;
  }

  /**
   * Takes the message off the outbox, for the transaction that has its effect. Null when there is nothing to do: it was
   * done before, or another transaction is doing it at this moment.
   */
  async take(tx: Tx, id: string): Promise<Payload | null> {
    const [taken] = await rows<{ payload: Payload }>(
      tx,
      `WITH free AS (SELECT id FROM outbox WHERE id = $1 FOR UPDATE SKIP LOCKED),
         taken AS (DELETE FROM outbox USING free WHERE outbox.id = free.id RETURNING outbox.id, payload),
         first AS (INSERT INTO processed_message (message_id) SELECT id FROM taken
                   ON CONFLICT DO NOTHING RETURNING message_id)
       SELECT payload FROM taken JOIN first ON first.message_id = taken.id`,
      [id],
    );
    return taken?.payload ?? null;
  }

  async payload(tx: Tx, id: string): Promise<Payload | null> {
    const [found] = await rows<{ payload: Payload }>(
      tx,
      `SELECT payload FROM outbox WHERE id = $1 AND NOT EXISTS (SELECT FROM processed_message WHERE message_id = $1)`,
      [id],
    );
    return found?.payload ?? null;
  }

  /** Keeps the message leased while a long job is under way; false when it is no longer in the outbox. */
  async extendLease(tx: Tx, id: string, milliseconds: number): Promise<boolean> {
    const held = await affected(
      tx,
      `UPDATE outbox SET leased_until = now() + $2 * interval '1 millisecond' WHERE id = $1`,
      [id, milliseconds],
    );
    return held > 0;
  }

  /** As `extendLease` for one of several that are under way: only when it is half over, and not if another does it. */
  async extendHalfLease(tx: Tx, id: string, milliseconds: number): Promise<void> {
    await rows(
      tx,
      `UPDATE outbox SET leased_until = now() + $2 * interval '1 millisecond' WHERE id =
         (SELECT id FROM outbox WHERE id = $1 AND leased_until < now() + $2 * interval '0.5 millisecond'
          FOR UPDATE SKIP LOCKED)`,
      [id, milliseconds],
    );
  }

  /** Ends the lease early, so that the messages are issued again after the pause. */
  async giveBack(tx: Tx, ids: readonly string[], pause: number, code: string | null): Promise<void> {
    await rows(
      tx,
      `UPDATE outbox SET leased_until = now() + $2 * interval '1 millisecond', last_error = coalesce($3, last_error)
       WHERE id = ANY ($1)`,
      [ids, pause, code],
    );
  }

  /** A code only: an error's text may hold what a person entered. */
  async noteFailure(tx: Tx, id: string, code: string): Promise<void> {
    await rows(tx, `UPDATE outbox SET last_error = $2 WHERE id = $1`, [id, code]);
  }

  async figures(tx: Tx): Promise<OutboxFigures> {
    const [figures] = await rows<OutboxFigures>(
      tx,
      `SELECT count(*)::int AS overdue,
         coalesce(extract(epoch FROM now() - min(greatest(available_at, leased_until))) * 1000, 0)::float8
           AS "oldestOverdueFor",
         (SELECT count(*)::int FROM outbox WHERE attempts >= $1) AS troubled
       FROM outbox WHERE greatest(available_at, leased_until) <= now()`,
      [TROUBLED_FROM],
    );
    return figures!;
  }

  /** Safe whatever the age: a job does nothing either when its message is no longer in the outbox. */
  prune(tx: Tx, olderThanDays: number): Promise<number> {
    return affected(tx, `DELETE FROM processed_message WHERE processed_at < now() - $1 * interval '1 day'`, [
      olderThanDays,
    ]);
  }
}
