import { expect, test } from 'vitest';
import { QueryFailedError } from 'typeorm';
import { asRefusal } from './problem.filter.js';

test.each([
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
  Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
  new Error('Connection terminated unexpectedly'),
  new QueryFailedError('SELECT', [], new Error('Connection terminated')),
  new QueryFailedError(
    'START TRANSACTION',
    [],
    new Error('Client has encountered a connection error and is not queryable'),
  ),
])('a database that is away makes the api unavailable: %s', (error) => {
  expect(asRefusal(error)?.kind).toMatchObject({ status: 503, code: 'unreachable' });
});

test.each([new Error('something of ours'), undefined, null, 'thrown'])(
  'anything else is a failure: %s',
  (error) => {
    expect(asRefusal(error)).toBeNull();
  },
);
