import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { canView } from '#participant/participant-visibility.rules.js';
import { aPracticeRoute } from '../../test/factories/learning.js';
import { onlookers, type Onlookers } from '../../test/factories/onlookers.js';
import { readsLearningNotes } from './learning-case.rules.js';
import { LearningProgressService } from './learning-progress.service.js';
import { LearningRouteService } from './learning-route.service.js';
import { LearningModule } from './learning.module.js';

let register: Onlookers;

beforeAll(async () => {
  register = await onlookers([LearningModule], {
    cases: 10,
    async record(product, coach, { id }) {
      const route = await aPracticeRoute(product, coach, id);
      const note = { notedOn: '2026-11-03', text: 'Gaat goed' };
      await product.get(LearningProgressService).note(coach, route.id, note);
    },
  });
});
afterAll(() => register.leave());

test('the rule, the read and row-level security see the same routes, and the notes of who helps alone', async () => {
  const { product, cases, byRule, byRowSecurity, anActor } = register;
  await fc.assert(
    fc.asyncProperty(anActor, async (actor) => {
      const viewers = byRule((found) => canView(actor, found));
      const readers = byRule((found) => readsLearningNotes(actor, found));
      for (const table of ['learning_route', 'work_process'])
        expect([table, await byRowSecurity(actor, table)]).toEqual([table, viewers]);
      expect(await byRowSecurity(actor, 'learning_note')).toEqual(readers);
      for (const { trajectoryId, participantId } of cases) {
        const read = await product
          .get(LearningRouteService)
          .of(actor, trajectoryId)
          .then(JSON.parse, () => null);
        expect(read !== null).toBe(viewers.includes(participantId));
        if (!read) continue;
        const helps = readers.includes(participantId);
        expect(read.items[0].notes?.length ?? 0).toBe(helps ? 1 : 0);
        expect(read.can).toEqual(helps ? ['add'] : []);
      }
    }),
    { numRuns: 25 },
  );
});

test('nobody notes in another’s name', async () => {
  const { as, runtime } = register;
  const { author, other, mine } = register.author();
  const written = (authorId: string) =>
    runtime.query(
      `INSERT INTO learning_note (id, learning_route_id, participant_id, noted_on, text, author_id)
       SELECT gen_random_uuid(), id, participant_id, '2026-11-03', 'x', $2 FROM learning_route WHERE participant_id = $1`,
      [mine.participantId, authorId],
    );
  await as(author, runtime, async () => {
    expect((await written(author.userId)).rowCount).toBe(1);
    await expect(written(other.userId)).rejects.toThrow(/row-level security/);
  });
});
