import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to a referral, step by step: a reason that was asked back for stays after it is submitted again. */
export class ReferralSteps1763800000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Who sees the referral sees its steps.
    const sees = `(SELECT scope_everything()) OR EXISTS (SELECT FROM referral r WHERE r.id = referral_id OFFSET 0)`;
    const writes = 'actor_id = (SELECT scope_actor())';
    await runner.query(`
      CREATE TABLE referral_step (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral ON DELETE CASCADE,
        -- The state that the step led to.
        state text NOT NULL
          CHECK (state IN ('draft', 'submitted', 'accepted', 'incomplete', 'refused', 'withdrawn')),
        reason text,
        actor_id uuid NOT NULL REFERENCES app_user,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX referral_step_referral ON referral_step (referral_id, at);
      GRANT SELECT, INSERT ON referral_step TO doorloop_app;

      ALTER TABLE referral_step ENABLE ROW LEVEL SECURITY;
      ALTER TABLE referral_step FORCE ROW LEVEL SECURITY;
      CREATE POLICY referral_step_sees ON referral_step FOR SELECT TO doorloop_app USING (${sees});
      CREATE POLICY referral_step_adds ON referral_step FOR INSERT TO doorloop_app WITH CHECK (${writes});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE referral_step');
  }
}
