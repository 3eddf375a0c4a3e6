import { systemActor } from '../actor.js';
import type { Database } from '../database.js';
import type { Tx } from '../tx.js';
import type { OutboxRepository } from './outbox.repository.js';

/** The worker is closing down, or the message was done elsewhere; the job goes on later, from where it is. */
export class LongRunInterrupted extends Error {
  override readonly name = 'LongRunInterrupted';
}

/** One run of a long job. No other run of the same message is under way at the same time. */
export class LongRun {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly messageId: string,
    private readonly lease: number,
    /** Set when the worker closes down; the next step is then refused. */
    readonly signal: AbortSignal,
  ) {}

  /**
   * One piece of the work in a transaction of its own, with what the job needs to know that the piece is done. Between
   * pieces the process may die. Every step keeps the message leased.
   */
  step<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    if (this.signal.aborted) throw new LongRunInterrupted('the worker is closing down');
    return this.database.write(systemActor, async (tx) => {
      const held = await this.outbox.extendLease(tx, this.messageId, this.lease);
      if (!held) throw new LongRunInterrupted('the message is no longer in the outbox');
      return work(tx);
    });
  }
}
