import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided on a doubtful pair, time after time: a reason stays when the decision is taken back. */
export class MatchCandidateSteps1763800000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match_candidate_step (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        candidate_id uuid NOT NULL REFERENCES match_candidate ON DELETE CASCADE,
        -- The state that the step led to.
        state text NOT NULL CHECK (state IN ('open', 'merged', 'rejected')),
        reason text,
        actor_id uuid NOT NULL REFERENCES app_user,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX match_candidate_step_candidate ON match_candidate_step (candidate_id, id);
      INSERT INTO match_candidate_step (candidate_id, state, actor_id, at)
        SELECT id, state, decided_by, decided_at FROM match_candidate WHERE decided_by IS NOT NULL;
      GRANT SELECT, INSERT ON match_candidate_step TO doorloop_app;

      ALTER TABLE match_candidate_step ENABLE ROW LEVEL SECURITY;
      ALTER TABLE match_candidate_step FORCE ROW LEVEL SECURITY;
      CREATE POLICY match_candidate_step_sees ON match_candidate_step FOR SELECT TO doorloop_app
        USING ((SELECT scope_everything()));
      CREATE POLICY match_candidate_step_adds ON match_candidate_step FOR INSERT TO doorloop_app
        WITH CHECK ((SELECT scope_everything()) AND actor_id = (SELECT scope_actor()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_candidate_step');
  }
}
