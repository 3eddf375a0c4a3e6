import type { MigrationInterface, QueryRunner } from 'typeorm';

const policy = (sees: string): string => `
  DROP POLICY participant_merge_sees ON participant_merge;
  CREATE POLICY participant_merge_sees ON participant_merge FOR SELECT TO doorloop_app USING (${sees});`;

/** Who sees a participant also sees what was merged into it; who merges and parts stays as it was. */
export class SeenMergers1763800000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      policy(`(SELECT scope_everything())
        OR EXISTS (SELECT FROM participant p WHERE p.id = kept_participant_id OFFSET 0)`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(policy('(SELECT scope_everything())'));
  }
}
