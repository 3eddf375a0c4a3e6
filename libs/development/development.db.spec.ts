import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { addDays } from '#kernel/calendar.rules.js';
import { InvolvedColleagueService } from '#trajectory/involved-colleague.service.js';
import { SuspensionService } from '#trajectory/suspension.service.js';
import { aProduct } from '../../test/factories/product.js';
import type { InventedTrajectory } from '../../test/factories/trajectories.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { currentOf } from './assessment.rules.js';
import type { Assessment } from './assessment.rules.js';
import { AssessmentService } from './assessment.service.js';
import { DevelopmentReading } from './development-reading.service.js';
import { DevelopmentModule } from './development.module.js';
import { IndicationService } from './indication.service.js';
import { ProvisionService } from './provision.service.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let coach: Actor;
let case_: InventedTrajectory;
let assessments: AssessmentService;
let indications: IndicationService;
let provisions: ProvisionService;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await aProduct(database, [DevelopmentModule]);
  coach = await aUser(database.ownerUrl, { teamId: await aTeam(database.ownerUrl) });
  assessments = product.get(AssessmentService);
  indications = product.get(IndicationService);
  provisions = product.get(ProvisionService);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  case_ = await aTrajectory(product, owner, coach);
});

const read = async (actor: Actor, id = case_.id) =>
  JSON.parse(await product.get(DevelopmentReading).open(actor, id));
const codeOf = (refused: Promise<unknown>): Promise<string> =>
  refused.then(
    () => 'taken',
    (error: { kind?: { code: string } }) => error.kind?.code ?? String(error),
  );

describe('assessments', () => {
  test('a correction takes the place of what was mistaken, and both stay', async () => {
    const first = await assessments.add(coach, case_.id, {
      kind: 'wageValue',
      measuredOn: '2026-11-03',
      percentage: 65,
      method: 'national',
    });
    const better = await assessments.correct(coach, first.id, {
      measuredOn: '2026-11-02',
      percentage: 56,
      method: 'national',
      correctionReason: 'Cijfers omgewisseld',
    });
    const { assessments: kept } = await read(coach);
    expect(kept).toEqual([
      expect.objectContaining({ id: first.id, current: false, correctedById: better.id, can: [] }),
      expect.objectContaining({ id: better.id, current: true, correctsId: first.id, can: ['correct'] }),
    ]);
    expect(kept[1].finding).toEqual({ percentage: 56, method: 'national' });
    expect(
      await codeOf(
        assessments.correct(coach, first.id, {
          measuredOn: '2026-11-02',
          percentage: 50,
          method: 'national',
          correctionReason: 'Nog eens',
        }),
      ),
    ).toBe('assessment-corrected');
  });

  test('of two who correct at once one is told that the other was first', async () => {
    const { id } = await assessments.add(coach, case_.id, {
      kind: 'languageLevel',
      measuredOn: '2026-11-03',
      level: 'A1',
    });
    const correction = { measuredOn: '2026-11-03', level: 'A2', correctionReason: 'Vergist' } as const;
    const told = await Promise.all([1, 2].map(() => codeOf(assessments.correct(coach, id, correction))));
    expect(told.sort()).toEqual(['assessment-corrected', 'taken']);
  });

  test('nothing in the database can be overwritten or taken away', async () => {
    const { rows } = await owner.query(
      `SELECT has_table_privilege('doorloop_app', 'assessment', 'UPDATE, DELETE') AS may`,
    );
    expect(rows).toEqual([{ may: false }]);
  });

  test('what holds now is the same in the rule and in the read, whatever the order', async () => {
    const step = fc.record({
      domain: fc.constantFrom('housing', 'income', null),
      day: fc.nat({ max: 3 }),
      corrects: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (given) => {
        const { id } = await aTrajectory(product, owner, coach);
        let last: string | undefined;
        for (const { domain, day, corrects } of given) {
          const measuredOn = addDays('2026-11-01', day);
          if (corrects && last) {
            const history: Assessment[] = (await read(coach, id)).assessments;
            const known = history.find((assessment) => assessment.id === last)!;
            last = (
              await assessments.correct(coach, last, {
                ...known.finding,
                measuredOn,
                correctionReason: 'Vergist',
              })
            ).id;
            continue;
          }
          const asked = domain
            ? ({ kind: 'lifeDomain', domain, signal: 'ok', reason: 'Voor werk' } as const)
            : ({ kind: 'participationStep', step: 3 } as const);
          last = (await assessments.add(coach, id, { ...asked, measuredOn })).id;
        }
        const history: Assessment[] = (await read(coach, id)).assessments;
        const ruled = [...currentOf(history).values()].map((assessment) => assessment.id).sort();
        const shown = history.filter(({ current }) => current).map((assessment) => assessment.id);
        expect(shown.sort()).toEqual(ruled);
      }),
      { numRuns: 15 },
    );
  });

  test('words that sound medical are warned of, and kept all the same', async () => {
    const { warnings, finding } = await assessments.add(coach, case_.id, {
      kind: 'workCapacity',
      measuredOn: '2026-11-03',
      limits: 'Niet tillen vanwege een hernia',
    });
    expect(warnings.map(({ field, words }) => [field, words])).toEqual([['limits', ['hernia']]]);
    expect(finding).toEqual({ limits: 'Niet tillen vanwege een hernia' });
  });

  test('what was found is not in the journal, and what was measured lies not in the future', async () => {
    await assessments.add(coach, case_.id, {
      kind: 'observation',
      measuredOn: '2026-11-03',
      observation: 'Kwam steeds te laat',
    });
    const { rows } = await owner.query('SELECT facts::text FROM case_journal WHERE trajectory_id = $1', [
      case_.id,
    ]);
    expect(rows.map(({ facts }) => facts).join()).not.toContain('te laat');
    const future = { kind: 'participationStep', step: 2, measuredOn: '2199-01-01' } as const;
    expect(await codeOf(assessments.add(coach, case_.id, future))).toBe('date-in-future');
  });

  test('an involved specialist records too, a stranger finds nothing, and an overview reads no measurement', async () => {
    const teacher = await aUser(database.ownerUrl);
    const asked = { kind: 'participationStep', step: 2, measuredOn: '2026-11-03' } as const;
    expect(await codeOf(assessments.add(teacher, case_.id, asked))).toBe('not-found');
    await product
      .get(InvolvedColleagueService)
      .add(coach, case_, { userId: teacher.userId, role: 'teacher' });
    expect(await codeOf(assessments.add(teacher, case_.id, asked))).toBe('taken');
    const manager = await aUser(database.ownerUrl, { roles: ['manager'] });
    expect(await read(manager)).toMatchObject({ assessments: null, can: [], indications: [] });
    expect(await codeOf(assessments.add(manager, case_.id, asked))).toBe('step-not-yours');
  });

  test('standing still does not stop recording', async () => {
    await product
      .get(SuspensionService)
      .suspend(coach, case_, { reason: 'illness', expectedEndOn: '2199-01-01' });
    const asked = { kind: 'participationStep', step: 2, measuredOn: '2026-11-03' } as const;
    expect(await codeOf(assessments.add(coach, case_.id, asked))).toBe('taken');
  });
});

describe('indications', () => {
  const bijstand = { targetGroup: 'bijstand', startsOn: '2026-01-01' };

  test('several hold at once, each by the law of its first day', async () => {
    await indications.add(coach, case_.id, { ...bijstand, startsOn: '2014-06-01', endsOn: '2015-12-31' });
    await indications.add(coach, case_.id, bijstand);
    await indications.add(coach, case_.id, { targetGroup: 'banenafspraak', startsOn: '2026-02-01' });
    expect((await read(coach)).indications).toEqual([
      expect.objectContaining({ targetGroup: 'banenafspraak', endsOn: null, can: ['change'] }),
      expect.objectContaining({ legalBasis: 'Participatiewet, artikel 7', startsOn: '2026-01-01' }),
      expect.objectContaining({ legalBasis: 'Wet werk en bijstand, artikel 7', endsOn: '2015-12-31' }),
    ]);
  });

  test('nobody is twice in one group at a time, not even by two colleagues at once', async () => {
    const told = await Promise.all([1, 2].map(() => codeOf(indications.add(coach, case_.id, bijstand))));
    expect(told.sort()).toEqual(['indication-twice', 'taken']);
  });

  test('there is no inflow into Wsw since 2015, and who was in it stays', async () => {
    const wsw = { targetGroup: 'wsw', decidedBy: 'UWV', decidedOn: '2014-11-01' };
    expect(await codeOf(indications.add(coach, case_.id, { ...wsw, startsOn: '2015-01-01' }))).toBe(
      'target-group-closed',
    );
    expect(await codeOf(indications.add(coach, case_.id, { ...wsw, startsOn: '2014-12-31' }))).toBe('taken');
    await expect(
      owner.query(`UPDATE indication SET during = '[2015-01-01,)' WHERE trajectory_id = $1`, [case_.id]),
    ).rejects.toThrow(/violates check constraint/);
  });

  test('beschut werk needs the decision of the college, also in the database', async () => {
    const asked = { targetGroup: 'beschutWerk', startsOn: '2026-11-01' };
    expect(await codeOf(indications.add(coach, case_.id, asked))).toBe('invalid-input');
    const decided = { ...asked, decidedBy: 'college van Vaals', decidedOn: '2026-10-30' };
    const { id } = await indications.add(coach, case_.id, decided);
    await expect(
      owner.query('UPDATE indication SET decided_by = NULL, decided_on = NULL WHERE id = $1', [id]),
    ).rejects.toThrow(/violates check constraint/);
  });

  test('it ends with a reason, in the version one had in front of one', async () => {
    const { id, version } = await indications.add(coach, case_.id, bijstand);
    const ended = await indications.change(coach, id, version, {
      endsOn: '2026-06-30',
      endReason: 'Werk gevonden',
    });
    expect(ended).toMatchObject({ version: 2, startsOn: '2026-01-01', endsOn: '2026-06-30' });
    expect(await codeOf(indications.change(coach, id, version, { endsOn: null }))).toBe('version-outdated');
  });

  test('the list is that of the day', async () => {
    const on = async (day: string) =>
      (await indications.groups(systemActor, day)).map(({ code, inflow }) => [code, inflow]);
    expect(await on('2014-12-31')).toContainEqual(['wsw', true]);
    expect(await on('2014-12-31')).not.toContainEqual(['beschutWerk', true]);
    expect(await on('2026-11-22')).toContainEqual(['wsw', false]);
    expect(await on('2026-11-22')).toHaveLength(12);
  });
});

describe('provisions', () => {
  test('run beside the stage, and end with a reason', async () => {
    const { id, version } = await provisions.add(coach, case_.id, {
      kind: 'travel',
      startsOn: '2026-11-03',
      reason: 'Woont ver weg',
    });
    const ended = await provisions.change(coach, id, version, {
      endsOn: '2026-12-31',
      endReason: 'Heeft een fiets',
    });
    expect(ended).toMatchObject({
      reason: 'Woont ver weg',
      endsOn: '2026-12-31',
      endReason: 'Heeft een fiets',
    });
    expect((await read(coach)).provisions).toEqual([
      expect.objectContaining({ id, version: 2, can: ['change'] }),
    ]);
    const { rows } = await owner.query('SELECT stage FROM stage_period WHERE trajectory_id = $1', [case_.id]);
    expect(rows).toEqual([{ stage: 'diagnose' }]);
    expect(await codeOf(provisions.change(coach, id, 2, { endsOn: '2026-11-02' }))).toBe('date-too-early');
  });
});
