import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { canView } from '#participant/participant-visibility.rules.js';
import { onlookers, type Onlookers } from '../../test/factories/onlookers.js';
import { AssessmentService } from './assessment.service.js';
import { DevelopmentReading } from './development-reading.service.js';
import { DevelopmentModule } from './development.module.js';
import { readsAssessments } from './development.rules.js';
import { IndicationService } from './indication.service.js';
import { ProvisionService } from './provision.service.js';

let register: Onlookers;

beforeAll(async () => {
  register = await onlookers([DevelopmentModule], {
    cases: 12,
    async record(product, coach, { id }) {
      const measured = { kind: 'participationStep', step: 3, measuredOn: '2026-11-03' } as const;
      await product.get(AssessmentService).add(coach, id, measured);
      await product
        .get(IndicationService)
        .add(coach, id, { targetGroup: 'bijstand', startsOn: '2026-01-01' });
      const given = { kind: 'travel', startsOn: '2026-01-01', reason: 'Woont ver weg' } as const;
      await product.get(ProvisionService).add(coach, id, given);
    },
  });
});
afterAll(() => register.leave());

test('who reads what is the same in the rule, in the read and in row-level security', async () => {
  const { product, cases, byRule, byRowSecurity, anActor } = register;
  await fc.assert(
    fc.asyncProperty(anActor, async (actor) => {
      const viewers = byRule((found) => canView(actor, found));
      const readers = byRule((found) => readsAssessments(actor, found));
      expect(await byRowSecurity(actor, 'assessment')).toEqual(readers);
      for (const table of ['indication', 'provision'])
        expect([table, await byRowSecurity(actor, table)]).toEqual([table, viewers]);

      for (const { trajectoryId, participantId } of cases) {
        const read = await product
          .get(DevelopmentReading)
          .open(actor, trajectoryId)
          .then(JSON.parse, () => null);
        expect(read !== null).toBe(viewers.includes(participantId));
        if (read) expect(read.assessments !== null).toBe(readers.includes(participantId));
      }
    }),
    { numRuns: 30 },
  );
});

test('nobody records a measurement in another’s name', async () => {
  const { as, runtime } = register;
  const { author, other, mine } = register.author();
  const written = (recordedBy: string) =>
    runtime.query(
      `INSERT INTO assessment (id, trajectory_id, participant_id, kind, measured_on, finding, recorded_by)
       VALUES (gen_random_uuid(), $1, $2, 'languageLevel', '2026-11-03', '{"level": "B1"}', $3)`,
      [mine.trajectoryId, mine.participantId, recordedBy],
    );
  await as(author, runtime, async () => {
    expect((await written(author.userId)).rowCount).toBe(1);
    await expect(written(other.userId)).rejects.toThrow(/row-level security/);
  });
});
