import { expect, test } from 'vitest';
import type { Observed } from './progress.rules.js';
import { standstills } from './progress.rules.js';

const patience = 15_000;
const atWork: Observed = {
  consuming: true,
  sinceRound: 200,
  sinceIssue: 200,
  sinceEnd: 200,
  busyFor: 50,
  outbox: { overdue: 0, oldestOverdueFor: 0, troubled: 0 },
  waitingFor: 0,
};
const late = { overdue: 9, oldestOverdueFor: 60_000, troubled: 0 };

test.each<[string, Partial<Observed>, string[]]>([
  ['work is done', {}, []],
  ['there is no work for an hour', { sinceIssue: 3_600_000, sinceEnd: 3_600_000 }, []],
  ['a backlog is being worked off', { outbox: late, waitingFor: 60_000 }, []],
  ['messages are in trouble, others are not', { outbox: { ...atWork.outbox!, troubled: 12 } }, []],
  ['nothing is taken from the queue', { waitingFor: 60_000, sinceEnd: 60_000 }, ['jobs-not-taken']],
  ['nothing is issued', { outbox: late, sinceIssue: 60_000 }, ['work-not-issued']],
  ['the relay hangs', { sinceRound: 16_000 }, ['relay-stands-still']],
  ['a job hangs', { busyFor: 61_000 }, ['job-hangs']],
  ['the consumers are closed', { consuming: false }, ['not-consuming']],
  ['the queue is away', { waitingFor: null }, ['queue-unreachable']],
  ['the database is away', { outbox: null }, ['database-unreachable']],
])('%s', (_, observed, found) => {
  expect(standstills({ ...atWork, ...observed }, patience)).toEqual(found);
});
