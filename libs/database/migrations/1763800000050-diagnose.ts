import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesParticipant = `(SELECT scope_everything())
  OR EXISTS (SELECT FROM participant p WHERE p.id = participant_id OFFSET 0)`;

/** What somebody can and cannot do, and how they live, is for who helps them; seeing everything is for overview. */
const isInCareTeam = `EXISTS (SELECT FROM participant p WHERE p.id = participant_id AND (
    p.contact_person_id = ANY ((SELECT scope_users())::uuid[])
    OR p.team_id = ANY ((SELECT scope_teams())::uuid[])
    OR p.reader_ids && (SELECT scope_users() || scope_actor())::uuid[]) OFFSET 0)`;

const policies = {
  assessment: { sees: isInCareTeam, writes: 'recorded_by = (SELECT scope_actor())' },
  diagnosis_report: { sees: seesParticipant, writes: '(SELECT scope_actor()) IS NOT NULL' },
  uwv_advice: { sees: seesParticipant, writes: '(SELECT scope_actor()) IS NOT NULL' },
} as const;

/** What diagnose finds out: dated measurements, reports with their advice, and what the UWV advises. */
export class Diagnose1763800000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A measurement stands for good: who was mistaken adds one that takes its place.
      CREATE TABLE assessment (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        kind text NOT NULL CHECK (kind IN
          ('participationStep', 'workCapacity', 'lifeDomain', 'languageLevel', 'observation', 'wageValue')),
        -- The life domain that it is about.
        domain text CHECK (domain IN ('housing', 'income', 'wellbeing', 'network')),
        measured_on date NOT NULL,
        finding jsonb NOT NULL,
        corrects_id uuid UNIQUE REFERENCES assessment,
        correction_reason text,
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK ((kind = 'lifeDomain') = (domain IS NOT NULL)),
        CHECK ((corrects_id IS NULL) = (correction_reason IS NULL)),
        CHECK (CASE kind
          WHEN 'participationStep' THEN (finding->>'step')::int BETWEEN 1 AND 6
          WHEN 'workCapacity' THEN finding ?| ARRAY['hoursPerDay', 'hoursPerWeek', 'limits']
          WHEN 'lifeDomain' THEN finding ?& ARRAY['signal', 'reason']
          WHEN 'languageLevel' THEN finding->>'level' IN ('A0', 'A1', 'A2', 'B1', 'B2', 'C1')
          WHEN 'observation' THEN finding ? 'observation'
          ELSE (finding->>'percentage')::numeric BETWEEN 0 AND 100 AND finding ? 'method' END)
      );
      CREATE INDEX assessment_trajectory ON assessment (trajectory_id, kind, measured_on DESC);
      CREATE INDEX assessment_participant ON assessment (participant_id);

      -- Every report as it was recorded; diagnosis_outcome is the one that holds.
      CREATE TABLE diagnosis_report (
        id uuid PRIMARY KEY,
        stage_period_id uuid NOT NULL REFERENCES stage_period,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        report_on date NOT NULL,
        advice text NOT NULL,
        -- Where the advice leads.
        route text CHECK (route IN ('ontwikkeling', 'scholing', 'plaatsing', 'beschutWerk', 'elsewhere')),
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX diagnosis_report_trajectory ON diagnosis_report (trajectory_id, recorded_at DESC);
      CREATE INDEX diagnosis_report_stage_period ON diagnosis_report (stage_period_id);
      CREATE INDEX diagnosis_report_participant ON diagnosis_report (participant_id);

      -- The UWV advises on beschut werk; the college decides.
      CREATE TABLE uwv_advice (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        state text NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'received', 'withdrawn', 'decided')),
        requested_on date NOT NULL,
        outcome text CHECK (outcome IN ('positive', 'negative')),
        received_on date CHECK (received_on >= requested_on),
        withdraw_reason text,
        granted boolean,
        decided_by text,
        decided_on date CHECK (decided_on >= received_on),
        version integer NOT NULL DEFAULT 1,
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (num_nonnulls(outcome, received_on) = CASE WHEN state IN ('received', 'decided') THEN 2 ELSE 0 END),
        CHECK ((withdraw_reason IS NOT NULL) = (state = 'withdrawn')),
        CHECK (num_nonnulls(granted, decided_by, decided_on) = CASE state WHEN 'decided' THEN 3 ELSE 0 END)
      );
      CREATE UNIQUE INDEX uwv_advice_one_awaited ON uwv_advice (trajectory_id) WHERE state = 'requested';
      CREATE INDEX uwv_advice_trajectory ON uwv_advice (trajectory_id);
      CREATE INDEX uwv_advice_participant ON uwv_advice (participant_id);

      -- What was recorded before reports were kept.
      ALTER TABLE diagnosis_outcome NO FORCE ROW LEVEL SECURITY;
      INSERT INTO diagnosis_report (id, stage_period_id, trajectory_id, participant_id, report_on, advice, recorded_by,
        recorded_at)
      SELECT gen_random_uuid(), stage_period_id, trajectory_id, participant_id, report_on, advice, recorded_by,
        recorded_at FROM diagnosis_outcome;
      ALTER TABLE diagnosis_outcome FORCE ROW LEVEL SECURITY;

      GRANT SELECT, INSERT ON assessment, diagnosis_report TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE ON uwv_advice TO doorloop_app;
    `);
    for (const [table, { sees, writes }] of Object.entries(policies)) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_sees ON ${table} FOR SELECT TO doorloop_app USING (${sees});
        CREATE POLICY ${table}_adds ON ${table} FOR INSERT TO doorloop_app WITH CHECK (${writes});
        CREATE POLICY ${table}_changes ON ${table} FOR UPDATE TO doorloop_app USING (${sees}) WITH CHECK (${writes});
        CREATE POLICY ${table}_removes ON ${table} FOR DELETE TO doorloop_app USING (${sees});
        CREATE POLICY ${table}_keeper ON ${table} TO doorloop_keeper USING (true) WITH CHECK (true);
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE uwv_advice, diagnosis_report, assessment');
  }
}
