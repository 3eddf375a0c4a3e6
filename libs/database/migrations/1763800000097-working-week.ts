import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Between which times a colleague can be called on the days that they work; and why somebody got too much, by when. */
export class WorkingWeek1763800000097 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app_user
        -- Local times; null: all day.
        ADD COLUMN reachable_from time,
        ADD COLUMN reachable_until time,
        ADD CHECK (num_nulls(reachable_from, reachable_until) IN (0, 2)),
        ADD CHECK (reachable_from < reachable_until);
      CREATE INDEX case_journal_ceiling ON case_journal (id) WHERE type = 'ceiling.exceeded';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX case_journal_ceiling;
      ALTER TABLE app_user DROP COLUMN reachable_from, DROP COLUMN reachable_until;
    `);
  }
}
