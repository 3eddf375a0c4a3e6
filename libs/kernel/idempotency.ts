import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from './actor.js';
import type { Tx } from './tx.js';
import { affected, rows } from './tx.js';

/** A creating request that its sender may repeat: what it is known by, and what it asked. */
interface RepeatableRequest {
  readonly key: string;
  readonly requestHash: Buffer;
}

/** The same request was answered while this one was under way; its answer stands. */
class AlreadyAnswered extends Error {}

const current = new AsyncLocalStorage<RepeatableRequest>();

export const asRepeatable = <Result>(
  request: RepeatableRequest,
  work: () => Promise<Result>,
): Promise<Result> => current.run(request, work);

/**
 * Keeps the answer under its key in the transaction that made it: after a crash a repeated request finds either
 * both the effect and the answer, or neither. The unique key makes a simultaneous twin wait and then give way.
 */
export async function keepAnswer(tx: Tx, actor: Actor, answer: unknown): Promise<void> {
  const request = current.getStore();
  if (!request) return;
  const kept = await rows(
    tx,
    `INSERT INTO idempotent_answer (actor_id, key, request_hash, body) VALUES ($1, $2, $3, $4)
     ON CONFLICT (actor_id, key) DO NOTHING RETURNING key`,
    [actor.userId, request.key, request.requestHash, JSON.stringify(answer)],
  );
  if (kept.length === 0) throw new AlreadyAnswered();
}

/** A repeat comes soon or not at all. Gives how many answers were removed. */
export const forgetOldAnswers = (tx: Tx): Promise<number> =>
  affected(tx, `DELETE FROM idempotent_answer WHERE created_at < now() - interval '1 day'`);
