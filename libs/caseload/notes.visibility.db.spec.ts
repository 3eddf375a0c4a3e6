import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { systemActor } from '#kernel/actor.js';
import { canView, careTeamInScope } from '#participant/participant-visibility.rules.js';
import { onlookers, type Onlookers } from '../../test/factories/onlookers.js';
import { AppointmentService } from './appointment.service.js';
import { CaseloadModule } from './caseload.module.js';
import { readsNotes } from './casework.rules.js';
import { ContactNoteService } from './contact-note.service.js';

let register: Onlookers;

beforeAll(async () => {
  register = await onlookers([CaseloadModule], {
    cases: 24,
    async record(product, coach, { id }) {
      await product.get(ContactNoteService).add(coach, id, { kind: 'phone', text: 'Gaat goed' });
      await product.get(AppointmentService).plan(coach, id, { at: '2199-01-08T09:00:00Z' });
    },
  });
});
afterAll(() => register.leave());

test('who reads notes is the same in the rule, in its condition in SQL and in row-level security', async () => {
  const { owner, as, byRule, byRowSecurity, anActor } = register;
  await fc.assert(
    fc.asyncProperty(anActor, async (actor) => {
      const readers = byRule((found) => readsNotes(actor, found));
      expect(await byRowSecurity(actor, 'contact_note')).toEqual(readers);
      // As the owner, whom row-level security does not hold: by what the scope functions say alone.
      const { rows } = await as(actor, owner, () =>
        owner.query<{ id: string }>(
          `SELECT p.id FROM participant p WHERE ${careTeamInScope('p')} ORDER BY 1`,
        ),
      );
      expect(rows.map(({ id }) => id)).toEqual(readers);
      expect(await byRowSecurity(actor, 'appointment')).toEqual(byRule((found) => canView(actor, found)));
    }),
    { numRuns: 60 },
  );
});

test('seeing everything reads no note at all, also for jobs', async () => {
  expect(register.byRule((found) => readsNotes(systemActor, found))).toEqual([]);
  expect(await register.byRowSecurity(systemActor, 'contact_note')).toEqual([]);
});

test('nobody writes a note in another’s name, also not who may write their own', async () => {
  const { as, runtime } = register;
  const { author, other, mine } = register.author();
  const written = (authorId: string) =>
    runtime.query(
      `INSERT INTO contact_note (id, trajectory_id, participant_id, author_id, kind, spoke_with, occurred_at, body,
         reached)
       SELECT gen_random_uuid(), id, participant_id, $1, 'phone', 'participant', now(), 'x', true
       FROM trajectory WHERE participant_id = $2`,
      [authorId, mine.participantId],
    );
  await as(author, runtime, async () => {
    expect((await written(author.userId)).rowCount).toBe(1);
    await expect(written(other.userId)).rejects.toThrow(/row-level security/);
  });
});
