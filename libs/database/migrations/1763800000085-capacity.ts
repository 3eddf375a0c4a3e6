import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much a coach can carry and on which days they work; and why somebody was given more than that. */
export class Capacity1763800000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE app_user
        ADD COLUMN weekly_hours smallint NOT NULL DEFAULT 36 CHECK (weekly_hours BETWEEN 1 AND 40),
        -- In points; null: by the norm and the weekly hours.
        ADD COLUMN ceiling_points integer CHECK (ceiling_points > 0),
        -- ISO days of the week, Monday is 1.
        ADD COLUMN working_days smallint[] NOT NULL DEFAULT '{1,2,3,4,5}'
          CHECK (working_days <@ '{1,2,3,4,5,6,7}' AND cardinality(working_days) > 0);

      ALTER TABLE handover ADD COLUMN above_ceiling_reason text
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE handover DROP COLUMN above_ceiling_reason;
      ALTER TABLE app_user DROP COLUMN weekly_hours, DROP COLUMN ceiling_points, DROP COLUMN working_days
    `);
  }
}
