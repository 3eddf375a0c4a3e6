import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A task that a colleague gave, to be handed back; and one that comes again until a day. */
export class GivenAndRepeatedTasks1763800000079 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task
        -- Who asked the owner to do it; null for what one takes upon oneself.
        ADD COLUMN given_by uuid REFERENCES app_user,
        ADD COLUMN repeat_every integer CHECK (repeat_every BETWEEN 1 AND 52),
        ADD COLUMN repeat_unit text CHECK (repeat_unit IN ('weeks', 'months')),
        -- The day that the following ones are counted from, and the last on which one may be due.
        ADD COLUMN repeat_from date,
        ADD COLUMN repeat_until date CHECK (repeat_until >= repeat_from),
        -- The one that was done before it: of two that finish it at once, one makes the next.
        ADD COLUMN follows_id uuid CONSTRAINT task_follows_once UNIQUE REFERENCES task,
        ADD CHECK (num_nulls(repeat_every, repeat_unit, repeat_from, repeat_until) IN (0, 4)),
        ADD CHECK (repeat_every IS NULL OR due_on IS NOT NULL)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task DROP COLUMN given_by, DROP COLUMN repeat_every, DROP COLUMN repeat_unit,
        DROP COLUMN repeat_from, DROP COLUMN repeat_until, DROP COLUMN follows_id
    `);
  }
}
