import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesParticipant = `(SELECT scope_everything())
  OR EXISTS (SELECT FROM participant p WHERE p.id = participant_id OFFSET 0)`;

/** The plan that participant and coach agree on, in its versions, and how it went. */
export class ActionPlan1763800000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE action_plan (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        -- Plans of a trajectory are numbered from 1.
        number integer NOT NULL CHECK (number > 0),
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'agreed', 'replaced')),
        goals text[] NOT NULL CHECK (cardinality(goals) BETWEEN 1 AND 10),
        -- Who does what by when.
        agreements jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(agreements) = 'array'),
        participant_signed_on date,
        participant_signed_how text CHECK (participant_signed_how IN ('paper', 'digital', 'spoken')),
        coach_signed_on date,
        coach_signed_how text CHECK (coach_signed_how IN ('paper', 'digital', 'spoken')),
        coach_id uuid REFERENCES app_user,
        version integer NOT NULL DEFAULT 1,
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (num_nonnulls(participant_signed_on, participant_signed_how, coach_signed_on, coach_signed_how, coach_id)
          = CASE state WHEN 'draft' THEN 0 ELSE 5 END),
        UNIQUE (trajectory_id, number)
      );
      CREATE UNIQUE INDEX action_plan_one_draft ON action_plan (trajectory_id) WHERE state = 'draft';
      CREATE UNIQUE INDEX action_plan_one_agreed ON action_plan (trajectory_id) WHERE state = 'agreed';
      CREATE INDEX action_plan_participant ON action_plan (participant_id);

      CREATE TABLE plan_evaluation (
        id uuid PRIMARY KEY,
        action_plan_id uuid NOT NULL REFERENCES action_plan,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        evaluated_on date NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('onCourse', 'adjust', 'reached', 'stopped')),
        note text,
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX plan_evaluation_plan ON plan_evaluation (action_plan_id, evaluated_on);
      CREATE INDEX plan_evaluation_trajectory ON plan_evaluation (trajectory_id);
      CREATE INDEX plan_evaluation_participant ON plan_evaluation (participant_id);

      GRANT SELECT, INSERT, UPDATE ON action_plan TO doorloop_app;
      GRANT SELECT, INSERT ON plan_evaluation TO doorloop_app;
    `);
    for (const table of ['action_plan', 'plan_evaluation']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_sees ON ${table} FOR SELECT TO doorloop_app USING (${seesParticipant});
        CREATE POLICY ${table}_adds ON ${table} FOR INSERT TO doorloop_app
          WITH CHECK ((SELECT scope_actor()) IS NOT NULL);
        CREATE POLICY ${table}_changes ON ${table} FOR UPDATE TO doorloop_app USING (${seesParticipant})
          WITH CHECK ((SELECT scope_actor()) IS NOT NULL);
        CREATE POLICY ${table}_removes ON ${table} FOR DELETE TO doorloop_app USING (${seesParticipant});
        CREATE POLICY ${table}_keeper ON ${table} TO doorloop_keeper USING (true) WITH CHECK (true);
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_evaluation, action_plan');
  }
}
