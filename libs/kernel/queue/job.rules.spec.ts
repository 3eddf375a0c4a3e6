import { expect, test } from 'vitest';
import { newId } from '../id.js';
import { handlerProblems, jobId, messageOf } from './job.rules.js';

test('a job id names its message and its attempt, in characters that the queue accepts', () => {
  const id = newId();
  expect(messageOf(jobId(id, 12))).toEqual({ messageId: id, attempt: 12 });
  expect(jobId(id, 12)).not.toContain(':');
});

test.each([
  ['each job has one handler', ['handover.tell', 'import.run'], []],
  ['a job without a handler', ['import.run'], ['handover.tell heeft geen uitvoerder (no handler)']],
  [
    'a job with two handlers',
    ['handover.tell', 'handover.tell', 'import.run'],
    ['handover.tell heeft er 2 (several handlers)'],
  ],
  [
    'a handler of an unknown job',
    ['handover.tell', 'import.run', 'import.rum'],
    ['import.rum staat in geen jobtabel (unknown job)'],
  ],
])('%s', (_, handled, problems) => {
  expect(handlerProblems([{ tell: 'handover.tell' }, { run: 'import.run' }], handled)).toEqual(problems);
});
