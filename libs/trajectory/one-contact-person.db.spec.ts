import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { type Actor, systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { rowScope, rowScopeValues } from '#kernel/row-scope.js';
import { aProduct } from '../../test/factories/product.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { ContactPersonService } from './contact-person.service.js';
import { ExitService } from './exit.service.js';
import { TrajectoryModule } from './trajectory.module.js';
import { TrajectoryService } from './trajectory.service.js';

/** What PostgreSQL says no with. */
const code = {
  overlap: '23P01',
  overwritten: 'DL001',
  otherThanOneContactPerson: 'DL002',
  otherThanOneStage: 'DL003',
  emptyRange: '23514',
  stillReferredTo: '23503',
  notPermitted: '42501',
  changedMeanwhile: '40001',
} as const;
type Code = (typeof code)[keyof typeof code];

const close = `UPDATE contact_assignment SET during = tstzrange(lower(during), clock_timestamp())
  WHERE trajectory_id = :running AND upper_inf(during)`;
const closeStage = close.replace('contact_assignment', 'stage_period');
const assign = (from: string, to = 'NULL', trajectory = ':running') =>
  `INSERT INTO contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)
   SELECT gen_random_uuid(), ${trajectory}, participant_id, :colleague, tstzrange(${from}, ${to}), :colleague
   FROM trajectory WHERE id = ${trajectory}`;
const enter = (from: string, trajectory = ':running') =>
  `INSERT INTO stage_period (id, trajectory_id, participant_id, stage, move, during, moved_by)
   SELECT gen_random_uuid(), ${trajectory}, participant_id, 'nazorg', 'next', tstzrange(${from}, NULL), :colleague
   FROM trajectory WHERE id = ${trajectory}`;
const end = `UPDATE trajectory SET active = active * tstzmultirange(tstzrange(NULL, clock_timestamp())),
  exit_reason = 'care' WHERE id = :running`;
const reopen = `UPDATE trajectory SET active = active + tstzmultirange(tstzrange(clock_timestamp(), NULL)),
  exit_reason = NULL WHERE id = :ended`;
const lastEnd = '(SELECT max(upper(during)) FROM contact_assignment WHERE trajectory_id = :running)';

interface Attack {
  readonly name: string;
  readonly sql: readonly string[];
  readonly stoppedBy: Code;
  /** When the runtime role is stopped earlier than the owner of the tables: it lacks the right. */
  readonly asRuntime?: Code;
}

const attacks: readonly Attack[] = [
  {
    name: 'a second contact person beside the first',
    sql: [assign('clock_timestamp()')],
    stoppedBy: code.overlap,
  },
  {
    name: 'a second one for an hour in the past',
    sql: [assign(`clock_timestamp() - interval '2 hours'`, `clock_timestamp() - interval '1 hour'`)],
    stoppedBy: code.overlap,
  },
  { name: 'nobody after the one who leaves', sql: [close], stoppedBy: code.otherThanOneContactPerson },
  {
    name: 'a successor who comes a microsecond late',
    sql: [close, assign(`${lastEnd} + interval '1 microsecond'`)],
    stoppedBy: code.otherThanOneContactPerson,
  },
  {
    name: 'a successor who comes a microsecond early',
    sql: [close, assign(`${lastEnd} - interval '1 microsecond'`)],
    stoppedBy: code.overlap,
  },
  {
    name: 'a successor who is already gone',
    sql: [close, assign(lastEnd, 'clock_timestamp()')],
    stoppedBy: code.otherThanOneContactPerson,
  },
  {
    name: 'a successor who never was',
    sql: [close, assign(lastEnd, lastEnd)],
    stoppedBy: code.emptyRange,
  },
  {
    name: 'a successor taken back through a savepoint',
    sql: [close, 'SAVEPOINT before', assign(lastEnd), 'ROLLBACK TO before'],
    stoppedBy: code.otherThanOneContactPerson,
  },
  {
    name: 'checking at once what is not right yet, then promising to check later',
    sql: ['SET CONSTRAINTS ALL IMMEDIATE', 'SET CONSTRAINTS ALL DEFERRED', close],
    stoppedBy: code.otherThanOneContactPerson,
  },
  {
    name: 'passing the check, then breaking what it saw',
    sql: [close, assign(lastEnd), 'SET CONSTRAINTS ALL IMMEDIATE', 'SET CONSTRAINTS ALL DEFERRED', close],
    stoppedBy: code.otherThanOneContactPerson,
  },
  {
    name: 'a switch dated back to yesterday',
    sql: [
      close
        .replace('clock_timestamp()', `clock_timestamp() - interval '1 day'`)
        .replace(':running', ':steady'),
      assign(lastEnd.replace(':running', ':steady'), 'NULL', ':steady'),
    ],
    stoppedBy: code.overwritten,
  },
  {
    name: 'a switch dated tomorrow',
    sql: [close.replace('clock_timestamp()', `clock_timestamp() + interval '1 day'`), assign(lastEnd)],
    stoppedBy: code.overwritten,
  },
  {
    name: 'the first one leaving from history',
    sql: ['DELETE FROM contact_assignment WHERE trajectory_id = :running'],
    stoppedBy: code.overwritten,
    asRuntime: code.notPermitted,
  },
  {
    name: 'all history at once',
    sql: ['TRUNCATE contact_assignment'],
    stoppedBy: code.overwritten,
    asRuntime: code.notPermitted,
  },
  {
    name: 'a beginning moved up',
    sql: [
      `UPDATE contact_assignment SET during = tstzrange(lower(during) + interval '1 microsecond', NULL)
       WHERE trajectory_id = :running AND upper_inf(during)`,
    ],
    stoppedBy: code.overwritten,
  },
  {
    name: 'an end moved up',
    sql: [
      `UPDATE contact_assignment SET during = tstzrange(lower(during), clock_timestamp())
       WHERE trajectory_id = :running AND NOT upper_inf(during)`,
    ],
    stoppedBy: code.overwritten,
  },
  {
    name: 'another name in history',
    sql: ['UPDATE contact_assignment SET user_id = :colleague WHERE trajectory_id = :running'],
    stoppedBy: code.overwritten,
    asRuntime: code.notPermitted,
  },
  {
    name: 'history given to another trajectory',
    sql: ['UPDATE contact_assignment SET trajectory_id = :ended WHERE trajectory_id = :running'],
    stoppedBy: code.overwritten,
    asRuntime: code.notPermitted,
  },
  {
    name: 'an end that leaves the contact person behind',
    sql: [end, closeStage],
    stoppedBy: code.otherThanOneContactPerson,
  },
  {
    name: 'an end at another instant than the contact person’s',
    sql: [close, closeStage, 'SELECT pg_sleep(0.001)', end],
    stoppedBy: code.otherThanOneContactPerson,
  },
  {
    name: 'a contact person after the end',
    sql: [assign('clock_timestamp()', 'NULL', ':ended')],
    stoppedBy: code.otherThanOneContactPerson,
  },
  { name: 're-opening without a contact person', sql: [reopen], stoppedBy: code.otherThanOneContactPerson },
  {
    name: 're-opening as if it had never ended',
    sql: [
      `UPDATE trajectory SET active = tstzmultirange(tstzrange(lower(active), NULL)), exit_reason = NULL
       WHERE id = :ended`,
    ],
    stoppedBy: code.overwritten,
  },
  {
    name: 'a trajectory that began earlier after all, contact person included',
    sql: [
      `UPDATE trajectory SET active = active + tstzmultirange(tstzrange(lower(active) - interval '1 day', lower(active)))
       WHERE id = :running`,
    ],
    stoppedBy: code.overwritten,
  },
  {
    name: 'a hole in when a trajectory ran',
    sql: [
      `UPDATE trajectory SET active = active - tstzmultirange(tstzrange(lower(active), lower(active) + interval '1 microsecond'))
       WHERE id = :running`,
    ],
    stoppedBy: code.overwritten,
  },
  {
    name: 'a trajectory that opens with nobody',
    sql: [
      `INSERT INTO trajectory (id, participant_id, active)
       SELECT gen_random_uuid(), participant_id, tstzmultirange(tstzrange(clock_timestamp(), NULL))
       FROM trajectory WHERE id = :ended`,
    ],
    stoppedBy: code.otherThanOneContactPerson,
  },
  {
    name: 'the trajectory itself',
    sql: ['DELETE FROM trajectory WHERE id = :running'],
    stoppedBy: code.stillReferredTo,
    asRuntime: code.notPermitted,
  },
  { name: 'no stage after the one that ends', sql: [closeStage], stoppedBy: code.otherThanOneStage },
  { name: 'two stages at once', sql: [enter('clock_timestamp()')], stoppedBy: code.overlap },
  {
    name: 'a stage renamed in history',
    sql: [`UPDATE stage_period SET stage = 'nazorg' WHERE trajectory_id = :running`],
    stoppedBy: code.overwritten,
    asRuntime: code.notPermitted,
  },
  {
    name: 'a stage left out of history',
    sql: ['DELETE FROM stage_period WHERE trajectory_id = :running'],
    stoppedBy: code.overwritten,
    asRuntime: code.notPermitted,
  },
];

/** What only the runtime role needs to be kept from; whoever owns the tables can always take the walls down. */
const siege: readonly (readonly [string, string])[] = [
  ['the trigger', 'ALTER TABLE contact_assignment DISABLE TRIGGER ALL'],
  [
    'the constraint',
    'ALTER TABLE contact_assignment DROP CONSTRAINT contact_assignment_trajectory_id_during_excl',
  ],
  ['all triggers of the session', 'SET session_replication_role = replica'],
  ['the kept contact person', 'UPDATE participant SET contact_person_id = NULL'],
  ['the list row', 'UPDATE caseload_entry SET contact_person_id = NULL'],
  ['the journal', `UPDATE case_journal SET facts = '{}'`],
];

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let runtime: Client;
let coach: Actor;
let colleague: Actor;
let names: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  [owner, runtime] = [database.ownerUrl, database.appUrl].map(
    (url) => new Client({ connectionString: url }),
  ) as [Client, Client];
  await Promise.all([owner.connect(), runtime.connect()]);
  product = await aProduct(database, [TrajectoryModule]);
  coach = await aUser(database.ownerUrl);
  colleague = await aUser(database.ownerUrl);
});
/** Three trajectories: one that runs with its second contact person, one with its first, and one that ended. */
async function invent(): Promise<void> {
  const openedAt = new Date(Date.now() - 172_800_000).toISOString();
  const [running, steady, ended] = [
    await aTrajectory(product, owner, coach, { openedAt }),
    await aTrajectory(product, owner, coach, { openedAt }),
    await aTrajectory(product, owner, coach, { openedAt }),
  ];
  await product.get(Database).write(systemActor, async (tx) => {
    const locked = await product.get(TrajectoryService).lock(tx, running.id);
    await product.get(ContactPersonService).switch(tx, systemActor, locked, colleague.userId);
  });
  await product.get(ExitService).end(coach, { id: ended.id, version: 1 }, { reason: 'care' });
  names = { running: running.id, steady: steady.id, ended: ended.id, colleague: colleague.userId };
}
afterAll(async () => {
  await product.close();
  await Promise.all([owner.end(), runtime.end()]);
  await database.drop();
});

const named = (sql: string): string =>
  sql.replaceAll(/:(running|steady|ended|colleague)\b/g, (_, name: string) => `'${names[name]}'`);

/** Runs the statements as one transaction; gives what stopped it, or null when it was committed. */
async function attempt(
  client: Client,
  statements: readonly string[],
  isolation = 'READ COMMITTED',
): Promise<string | null> {
  await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
  try {
    await client.query(rowScope.text, rowScopeValues(systemActor));
    for (const statement of statements) await client.query(named(statement));
    await client.query('COMMIT');
    return null;
  } catch (error) {
    await client.query('ROLLBACK');
    return (error as { code: string }).code;
  }
}

const history = async () =>
  (
    await owner.query(
      'SELECT to_jsonb(c) AS row FROM contact_assignment c UNION ALL SELECT to_jsonb(s) FROM stage_period s ORDER BY 1',
    )
  ).rows;

/** Trajectories with an instant that has other than one contact person or stage. */
const uncovered = async () =>
  (
    await owner.query(
      `SELECT id FROM trajectory t WHERE active IS DISTINCT FROM
         (SELECT range_agg(during) FROM contact_assignment WHERE trajectory_id = t.id)
       OR active IS DISTINCT FROM (SELECT range_agg(during) FROM stage_period WHERE trajectory_id = t.id)`,
    )
  ).rows;

describe('at every instant exactly one contact person and one stage', () => {
  beforeAll(invent);

  test.each(attacks)('the database stops $name', async ({ sql, stoppedBy, asRuntime }) => {
    const before = await history();
    expect(await attempt(runtime, sql)).toBe(asRuntime ?? stoppedBy);
    expect(await attempt(owner, sql)).toBe(stoppedBy);
    expect(await history()).toEqual(before);
    expect(await uncovered()).toEqual([]);
  });

  test.each(siege)('the runtime role cannot take away %s', async (_, sql) => {
    expect(await attempt(runtime, [sql])).toBe(code.notPermitted);
  });

  test('a switch, a move, an end and a re-opening that are right do pass', async () => {
    const instant = `(SELECT max(upper(during)) FROM contact_assignment WHERE trajectory_id = :running)`;
    expect(await attempt(runtime, [close, assign(instant)])).toBeNull();
    const lastStage = `(SELECT max(upper(during)) FROM stage_period WHERE trajectory_id = :running)`;
    expect(await attempt(runtime, [closeStage, enter(lastStage)])).toBeNull();
    expect(await uncovered()).toEqual([]);
  });
});

/** Each is right by itself, without taking the trajectory's lock first as the product does. */
const changes = {
  aSwitch: [close, assign(lastEnd)],
  anEnd: [
    close,
    `UPDATE stage_period SET during = tstzrange(lower(during), ${lastEnd}) WHERE trajectory_id = :running AND upper_inf(during)`,
    `UPDATE trajectory SET active = active * tstzmultirange(tstzrange(NULL, ${lastEnd})), exit_reason = 'care' WHERE id = :running`,
  ],
  aReopening: [
    reopen,
    ...[
      assign(
        '(SELECT lower(r) FROM trajectory, unnest(active) r WHERE id = :ended AND upper_inf(r))',
        'NULL',
        ':ended',
      ),
      enter(
        '(SELECT lower(r) FROM trajectory, unnest(active) r WHERE id = :ended AND upper_inf(r))',
        ':ended',
      ),
    ],
  ],
} as const;
const pairs = (['READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE'] as const).flatMap((isolation) =>
  (
    [
      ['aSwitch', 'aSwitch'],
      ['aSwitch', 'anEnd'],
      ['anEnd', 'aSwitch'],
      ['anEnd', 'anEnd'],
      ['aReopening', 'aReopening'],
    ] as const
  ).map(([first, second]) => ({ first, second, isolation })),
);

describe('two transactions that are each right on what they saw', () => {
  beforeEach(invent);

  test.each(pairs)('$first and $second, $isolation', async ({ first, second, isolation }) => {
    const [one, other] = [runtime, owner];
    for (const client of [one, other]) {
      await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
      await client.query(rowScope.text, rowScopeValues(systemActor));
      // The snapshot is taken here, before either has written.
      await client.query('SELECT count(*) FROM contact_assignment');
    }
    for (const statement of changes[first]) await one.query(named(statement));
    const late = (async () => {
      for (const statement of changes[second]) await other.query(named(statement));
      await other.query('COMMIT');
    })().catch((error: unknown) => error as { code: string });
    await one.query('COMMIT');
    const outcome = await late;
    await other.query('ROLLBACK');
    if (outcome) expect(Object.values(code)).toContain(outcome.code);
    expect(await uncovered()).toEqual([]);
  });
});
