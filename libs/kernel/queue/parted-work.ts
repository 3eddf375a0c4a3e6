import type { Tx } from '../tx.js';
import type { Payload } from './job.rules.js';

/**
 * Work of many parts. The facts in the database say which parts are left; the queue only runs them. So a part may come
 * twice, late, or after the whole was cancelled: it then finds nothing to do and returns.
 */
export interface PartedWork {
  /** The ids of the parts that are still to be done. */
  left(tx: Tx, payload: Payload): Promise<readonly string[]>;
  /** Does one part, and what says that it is done, in one transaction. */
  part(tx: Tx, payload: Payload, partId: string): Promise<void>;
  /** One attempt at a part failed and was undone; told in a transaction of its own, by a code without personal data. */
  failed(tx: Tx, partId: string, code: string): Promise<void>;
  /** No part is left. In the same transaction the message leaves the outbox. */
  end(tx: Tx, payload: Payload): Promise<void>;
}
