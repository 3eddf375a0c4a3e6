import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A colleague's own cases that have ended, the last first, without reading everybody's. */
export class EndedCaseload1763800000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX caseload_entry_ended ON caseload_entry (contact_person_id, ended_at, trajectory_id)
        WHERE ended_at IS NOT NULL
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX caseload_entry_ended');
  }
}
