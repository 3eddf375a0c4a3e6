import type { QueueSettings } from '#kernel/queue/queue-settings.js';

/** The product's settings, with the waiting cut out. */
export const impatient = {
  firstLease: 1_000,
  longestLease: 4_000,
  poll: 200,
  lock: 1_000,
  stalledInterval: 300,
  concurrency: 3,
  patience: 700,
} as const satisfies Partial<QueueSettings>;
