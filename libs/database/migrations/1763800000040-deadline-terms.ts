import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each deadline keeps what it was computed from, so that it can be computed again; one open of each. */
export class DeadlineTerms1763800000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE deadline
        -- What it is about, when there can be several at once: a placement, a request for advice.
        ADD COLUMN subject_id uuid,
        -- Which of a series, from 1.
        ADD COLUMN part smallint NOT NULL DEFAULT 1 CHECK (part > 0),
        ADD COLUMN counts_from date,
        ADD COLUMN length integer CHECK (length >= 0),
        ADD COLUMN unit text CHECK (unit IN ('dagen', 'werkdagen', 'weken', 'maanden')),
        -- From this day on it is due soon.
        ADD COLUMN soon_on date,
        -- The due date that somebody was told of: when it moves, they are told anew.
        ADD COLUMN soon_told_for date,
        ADD COLUMN overdue_told_for date;
      -- Of what was there only the date is known; and of a series which was which by its date.
      ALTER TABLE deadline NO FORCE ROW LEVEL SECURITY;
      UPDATE deadline d SET counts_from = due_on, length = 0, unit = 'dagen', soon_on = due_on - 7, part = n.part
      FROM (SELECT id, row_number() OVER (PARTITION BY trajectory_id, kind, state ORDER BY due_on, id) AS part
            FROM deadline) n WHERE n.id = d.id;
      ALTER TABLE deadline FORCE ROW LEVEL SECURITY;
      ALTER TABLE deadline
        ALTER COLUMN counts_from SET NOT NULL, ALTER COLUMN length SET NOT NULL,
        ALTER COLUMN unit SET NOT NULL, ALTER COLUMN soon_on SET NOT NULL;
      CREATE UNIQUE INDEX deadline_one_open ON deadline (trajectory_id, kind, subject_id, part) NULLS NOT DISTINCT
        WHERE state = 'open';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX deadline_one_open;
      ALTER TABLE deadline DROP COLUMN subject_id, DROP COLUMN part, DROP COLUMN counts_from, DROP COLUMN length,
        DROP COLUMN unit, DROP COLUMN soon_on, DROP COLUMN soon_told_for, DROP COLUMN overdue_told_for;
    `);
  }
}
