/** The times and sizes of the queue, in milliseconds and pieces. Constants of the product; tests shorten the times. */
export interface QueueSettings {
  /** How long a message is left to the queue the first time. Doubles with each issue, up to `longestLease`. */
  readonly firstLease: number;
  readonly longestLease: number;
  /** The net under the relay's wake-up call. */
  readonly poll: number;
  /**
   * Most jobs left waiting in the queue. The rest of a backlog stays in the outbox, unleased: else leases run out while
   * the jobs wait their turn, and the copies that are issued then make the queue longer still.
   */
  readonly room: number;
  /** A worker that has not said for this long that it is busy with a job has lost it. */
  readonly lock: number;
  /** Between two looks for jobs of lost workers; a job is retaken at the second look after its lock ran out. */
  readonly stalledInterval: number;
  /** Jobs that one worker does at once. Each holds a database connection. */
  readonly concurrency: number;
  /** Without progress for so long, while there is work, a worker is not ready. */
  readonly patience: number;
}

export const queueSettings: QueueSettings = {
  // Work of which the queue lost the job is done within half a minute.
  firstLease: 20_000,
  longestLease: 15 * 60_000,
  poll: 1_000,
  room: 100,
  lock: 5_000,
  stalledInterval: 2_000,
  concurrency: 6,
  patience: 15_000,
};

export const QUEUE_SETTINGS = Symbol('queue settings');
