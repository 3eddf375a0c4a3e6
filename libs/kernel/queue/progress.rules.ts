import type { OutboxFigures } from './outbox.repository.js';

/** What one worker sees of the queue's progress. Durations in milliseconds. */
export interface Observed {
  /** The consumers take jobs. */
  readonly consuming: boolean;
  /** Since the relay last looked for work with success, and since it last issued some. */
  readonly sinceRound: number;
  readonly sinceIssue: number;
  /** Since a job last ended here, well or badly. */
  readonly sinceEnd: number;
  /** How long the oldest short job here has been under way. */
  readonly busyFor: number;
  /** Null when the database did not answer in time. */
  readonly outbox: OutboxFigures | null;
  /** How long the oldest job in the queue has been waiting; null when the queue did not answer in time. */
  readonly waitingFor: number | null;
}

/** Why no work gets done. */
export type Standstill =
  | 'not-consuming'
  | 'database-unreachable'
  | 'queue-unreachable'
  | 'relay-stands-still'
  | 'work-not-issued'
  | 'jobs-not-taken'
  | 'job-hangs';

/** A short job that takes this many times the patience hangs. */
const HANGS_AFTER = 4;

/** A backlog that gets smaller is progress; work that waits while nothing moves is not. */
export function standstills(observed: Observed, patience: number): Standstill[] {
  const { outbox, waitingFor } = observed;
  const found: [Standstill, boolean][] = [
    ['not-consuming', !observed.consuming],
    ['database-unreachable', outbox === null],
    ['queue-unreachable', waitingFor === null],
    ['relay-stands-still', observed.sinceRound > patience],
    ['work-not-issued', (outbox?.oldestOverdueFor ?? 0) > patience && observed.sinceIssue > patience],
    ['jobs-not-taken', (waitingFor ?? 0) > patience && observed.sinceEnd > patience],
    ['job-hangs', observed.busyFor > HANGS_AFTER * patience],
  ];
  return found.flatMap(([standstill, holds]) => (holds ? [standstill] : []));
}
