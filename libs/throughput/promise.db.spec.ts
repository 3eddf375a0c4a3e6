import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { addDays, amsterdamDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { actorOf } from '#access/actor.rules.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { aParticipant } from '../../test/factories/participants.js';
import { aProduct } from '../../test/factories/product.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { figuresOf, mayShow, percentile } from './promise.rules.js';
import { PromiseService } from './promise.service.js';
import { ThroughputApiModule } from './throughput-api.module.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let participants: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [TrajectoryModule, ThroughputApiModule]);
  participants = [];
  for (let n = 0; n < 3; n += 1) participants.push(await aParticipant(owner));
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

/** Hours since the begin of 2026, by which the histories are told. */
const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, 5) + hour * 3_600_000);
const days = new Map<number, string>();
function dayAt(hour: number): string {
  let day = days.get(hour);
  if (!day) days.set(hour, (day = amsterdamDate(at(hour))));
  return day;
}
const SPAN = 24 * 250;

interface Told {
  /** Each begins where the one before ends; the hours between them and who it is. */
  readonly stretches: readonly { readonly hours: number; readonly coach: number }[];
  readonly begin: number;
  readonly ended: boolean;
  /** Of each change: how many hours before it the offer was made. */
  readonly offeredBefore: readonly number[];
  /** So many hours are cut off the first assignment, against all rules. */
  readonly hole: number;
}
interface History {
  readonly cases: readonly Told[];
  readonly substitutions: readonly { readonly coach: number; readonly from: number; readonly days: number }[];
  readonly period: { readonly from: number; readonly days: number };
}

const hours = (max: number) => fc.integer({ min: 1, max });
const aHistory: fc.Arbitrary<History> = fc.record({
  cases: fc.array(
    fc.record({
      begin: fc.integer({ min: 0, max: SPAN }),
      stretches: fc.array(fc.record({ hours: hours(24 * 60), coach: fc.integer({ min: 0, max: 2 }) }), {
        minLength: 1,
        maxLength: 6,
      }),
      ended: fc.boolean(),
      offeredBefore: fc.array(hours(24 * 14), { minLength: 6, maxLength: 6 }),
      hole: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
    }),
    { maxLength: 3 },
  ),
  substitutions: fc.array(
    fc.record({
      coach: fc.integer({ min: 0, max: 2 }),
      from: fc.integer({ min: 0, max: 300 }),
      days: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 3 },
  ),
  period: fc.record({ from: fc.integer({ min: 0, max: 300 }), days: fc.integer({ min: 1, max: 200 }) }),
});

/** One stretch of one contact person, in hours; the last of a running case has no end. */
interface Stretch {
  readonly coach: number;
  readonly from: number;
  readonly until: number | null;
}
const stretchesOf = ({ begin, stretches, ended }: Told): Stretch[] => {
  let hour = begin;
  return stretches.map(({ hours: length, coach }, n) => {
    const from = hour;
    hour += length + 1;
    return { coach, from, until: n === stretches.length - 1 && !ended ? null : hour };
  });
};

/** Writes a history into a team of its own. Gives the team. */
async function write({ cases, substitutions }: History): Promise<string> {
  const teamId = newId();
  const coaches = [newId(), newId(), newId()];
  await owner.query('ROLLBACK; BEGIN');
  await owner.query('INSERT INTO team (id, name) VALUES ($1, $2)', [teamId, teamId]);
  for (const id of coaches) {
    await owner.query(
      `INSERT INTO app_user (id, username, display_name, roles, team_id) VALUES ($1, $3, 'Coach', '{jobCoach}', $2)`,
      [id, teamId, id],
    );
  }
  // Nobody has two at once: those of the runs before are over as far as this database is concerned.
  await owner.query('SET LOCAL session_replication_role = replica');
  await owner.query(`UPDATE trajectory SET active = active * '{(,2036-01-01)}', exit_reason = coalesce(exit_reason, 'relocation')
    WHERE upper_inf(active)`);
  for (const [n, told] of cases.entries()) {
    const id = newId();
    const participantId = participants[n]!;
    const stretches = stretchesOf(told);
    const end = stretches.at(-1)!.until;
    await owner.query(
      `INSERT INTO trajectory (id, participant_id, active, exit_reason)
       VALUES ($1, $2, tstzmultirange(tstzrange($3, $4)), $5)`,
      [id, participantId, at(told.begin), end === null ? null : at(end), end === null ? null : 'relocation'],
    );
    for (const [m, { coach, from, until }] of stretches.entries()) {
      const late = m === 0 ? told.hole : 0;
      await owner.query(
        `INSERT INTO contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)
         VALUES ($1, $2, $3, $4, tstzrange($5, $6), $4)`,
        [newId(), id, participantId, coaches[coach], at(from + late), until === null ? null : at(until)],
      );
      if (m > 0 && coach !== stretches[m - 1]!.coach)
        await owner.query(
          `INSERT INTO handover (id, trajectory_id, participant_id, from_user_id, to_user_id, state, offered_by,
             offered_at, remind_on, escalate_on, expires_on, closed_by, closed_at)
           VALUES ($1, $2, $3, $4, $5, 'accepted', $4, $6, '2026-01-01', '2026-01-01', '2026-01-01', $5, $7)`,
          [
            newId(),
            id,
            participantId,
            coaches[stretches[m - 1]!.coach],
            coaches[coach],
            at(from - told.offeredBefore[m]!),
            at(from),
          ],
        );
    }
    await owner.query(
      `INSERT INTO caseload_entry (trajectory_id, participant_id, participant_name, contact_person_id, team_id, reader_ids,
         stage, stage_since, suspended, next_due_on, version)
       VALUES ($1, $2, 'Iemand', $3, $4, '{}', 'diagnose', now(), false, 'infinity', 1)`,
      [id, participantId, coaches[stretches.at(-1)!.coach], teamId],
    );
  }
  for (const { coach, from, days } of substitutions) {
    await owner.query(
      `INSERT INTO substitution (id, absent_user_id, substitute_id, during, created_by)
       VALUES ($1, $2, $3, daterange($4, $5, '[]'), $3)`,
      [newId(), coaches[coach], newId(), dayAt(from * 24), dayAt((from + days) * 24)],
    );
  }
  await owner.query('COMMIT');
  return teamId;
}

/** The same by going through every hour and every day, one after the other. */
function recount({ cases, substitutions, period }: History, today: string) {
  const first = dayAt(period.from * 24);
  const last = dayAt((period.from + period.days) * 24);
  const inPeriod = (day: string): boolean => first <= day && day <= last;
  const running = cases.filter((told) => {
    const end = stretchesOf(told).at(-1)!.until;
    // A whole hour before the end it still ran.
    return dayAt(told.begin) <= last && (end === null || dayAt(end - 1) >= first);
  });
  const counted = {
    participants: running.length,
    changes: 0,
    backAndForth: 0,
    days: 0,
    substitutedDays: 0,
    gaps: 0,
  };
  const acceptances: { offeredOn: string; acceptedOn: string; count: number }[] = [];
  for (const told of running) {
    const stretches = stretchesOf(told).map((stretch, n) => ({
      ...stretch,
      from: stretch.from + (n === 0 ? told.hole : 0),
    }));
    if (told.hole > 0 && inPeriod(dayAt(told.begin))) counted.gaps += 1;
    stretches.forEach(({ coach, from, until }, n) => {
      const changed = n > 0 && stretches[n - 1]!.coach !== coach;
      if (changed && inPeriod(dayAt(from))) {
        counted.changes += 1;
        acceptances.push({
          offeredOn: dayAt(from - told.offeredBefore[n]!),
          acceptedOn: dayAt(from),
          count: 1,
        });
        const back = stretches.slice(0, n).some((earlier) => {
          let days = 0;
          for (let day = dayAt(earlier.until!); day < dayAt(from); day = addDays(day, 1)) days += 1;
          return earlier.coach === coach && days <= 90;
        });
        if (back) counted.backAndForth += 1;
      }
      const end = until === null ? addDays(today, 1) : dayAt(until);
      for (let day = dayAt(from); day < end; day = addDays(day, 1)) {
        if (!inPeriod(day) || day > today) continue;
        counted.days += 1;
        const away = substitutions.some(
          (one) =>
            one.coach === coach && dayAt(one.from * 24) <= day && day <= dayAt((one.from + one.days) * 24),
        );
        if (away) counted.substitutedDays += 1;
      }
    });
  }
  return figuresOf({ ...counted, acceptances });
}

describe('the figures of the promise', () => {
  test('are what a slow recount of the record gives, whatever the history', async () => {
    const today = product.get(Clock).today();
    const seen = { changes: 0, backAndForth: 0, substitutedDays: 0, gaps: 0 };
    await fc.assert(
      fc.asyncProperty(aHistory, async (history) => {
        const teamId = await write(history);
        const lead = actorOf({
          userId: newId(),
          displayName: 'Lead',
          roles: ['teamLead'],
          teamId,
          municipalityCodes: [],
          substitutesFor: [],
        });
        await owner.query('UPDATE participant SET team_id = $1', [teamId]);
        const { from, days } = history.period;
        const { total } = await product
          .get(PromiseService)
          .report(lead, { from: dayAt(from * 24), until: dayAt((from + days) * 24) }, null);
        expect(total).toEqual(recount(history, today));
        for (const name of Object.keys(seen) as (keyof typeof seen)[]) seen[name] += total![name];
      }),
      { numRuns: 150 },
    );
    // Not of nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  });
});

test.each([
  [[], null, null],
  [[4], 4, 4],
  [[1, 2], 1, 2],
  [[5, 1, 3], 3, 5],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9],
])('of %j the median is %j, and nine in ten are within %j', (values, median, p90) => {
  expect(percentile(values, 0.5)).toBe(median);
  expect(percentile(values, 0.9)).toBe(p90);
});

test('figures about a handful are for who may open their dossiers', () => {
  const lead = { permissions: new Set(['participant.view']) };
  const admin = { permissions: new Set<string>() };
  expect([0, 1, 4, 5].map((count) => mayShow(lead, count))).toEqual([true, true, true, true]);
  expect([0, 1, 4, 5].map((count) => mayShow(admin, count))).toEqual([true, false, false, true]);
});
