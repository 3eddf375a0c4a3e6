/**
 * Queues are named by how long their jobs take: a long one must not hold up a handover. And what is done in hundreds of
 * parts has one of its own, for the same reason; and so has what waits for a server of others, which may be away.
 */
export const queueNames = ['doorloop-short', 'doorloop-long', 'doorloop-parts', 'doorloop-outside'] as const;

export type QueueName = (typeof queueNames)[number];
