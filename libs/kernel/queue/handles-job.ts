import { SetMetadata } from '@nestjs/common';
import type { Tx } from '../tx.js';
import type { Message, Payload } from './job.rules.js';
import type { LongRun } from './long-run.js';
import type { PartedWork } from './parted-work.js';

export const HANDLED_JOB = 'doorloop:handled-job';

/** What the decorators leave on a method. */
export interface HandledJob {
  readonly job: string;
  readonly kind: 'short' | 'long' | 'outside' | 'parted';
}

export type ShortHandler = (tx: Tx, payload: Payload, message: Message) => Promise<void>;
export type PartedHandler = () => PartedWork;
export type LongHandler = (run: LongRun, payload: Payload, message: Message) => Promise<void>;
type On<Handler extends (...given: never[]) => unknown> = <Method extends Handler>(
  target: object,
  name: string,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/**
 * The method does this job, inside a transaction of the system's actor that also takes the message off the outbox:
 * what it writes and the message being done are one. It may be called late, or after what it is about has gone; it then
 * has nothing to do and returns. Nothing outside the database may be changed by it.
 */
export const HandlesJob = (job: string): On<ShortHandler> =>
  SetMetadata(HANDLED_JOB, { job, kind: 'short' } satisfies HandledJob);

/**
 * The method does this job in many transactions, each through `run.step`, and may be broken off between any two: called
 * again it goes on from what it finds done. Long jobs have a queue of their own, so that they hold up no other.
 */
export const HandlesLongJob = (job: string): On<LongHandler> =>
  SetMetadata(HANDLED_JOB, { job, kind: 'long' } satisfies HandledJob);

/**
 * As a long job, for what is asked of a server of others between two steps: it may be away, slow, or have done what was
 * asked without our hearing of it. Tried once per issue; the lease of the outbox says when again.
 */
export const HandlesOutsideJob = (job: string): On<LongHandler> =>
  SetMetadata(HANDLED_JOB, { job, kind: 'outside' } satisfies HandledJob);

/**
 * The method says how this job is done in parts, each a transaction of its own, several at once; and what is done when
 * no part is left. Which parts are left is read from the database, whenever it is asked.
 */
export const HandlesPartedJob = (job: string): On<PartedHandler> =>
  SetMetadata(HANDLED_JOB, { job, kind: 'parted' } satisfies HandledJob);
