import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom who refers took for the same person and whom not, for who decides on the referral. */
export class DuplicateAdvice1763800000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Who sees the referral sees what was said with it; of the participant it is no more than the id.
    const sees = `(SELECT scope_everything()) OR EXISTS (SELECT FROM referral r WHERE r.id = referral_id OFFSET 0)`;
    const writes = 'given_by = (SELECT scope_actor())';
    await runner.query(`
      CREATE TABLE duplicate_advice (
        referral_id uuid NOT NULL REFERENCES referral ON DELETE CASCADE,
        -- As it was then: when it is merged into another, the advice is about that one.
        participant_id uuid NOT NULL REFERENCES participant ON DELETE CASCADE,
        same_person boolean NOT NULL,
        given_by uuid NOT NULL REFERENCES app_user,
        given_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (referral_id, participant_id)
      );
      CREATE INDEX duplicate_advice_participant ON duplicate_advice (participant_id);
      GRANT SELECT, INSERT, UPDATE ON duplicate_advice TO doorloop_app;

      ALTER TABLE duplicate_advice ENABLE ROW LEVEL SECURITY;
      ALTER TABLE duplicate_advice FORCE ROW LEVEL SECURITY;
      CREATE POLICY duplicate_advice_sees ON duplicate_advice FOR SELECT TO doorloop_app USING (${sees});
      CREATE POLICY duplicate_advice_adds ON duplicate_advice FOR INSERT TO doorloop_app WITH CHECK (${writes});
      CREATE POLICY duplicate_advice_changes ON duplicate_advice FOR UPDATE TO doorloop_app
        USING (${sees}) WITH CHECK (${writes});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE duplicate_advice');
  }
}
