/** Queues are named by how long their jobs take: a long one must not hold up a handover. */
export const queueNames = ['doorloop-short', 'doorloop-long'] as const;

export type QueueName = (typeof queueNames)[number];
