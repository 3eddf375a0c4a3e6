import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Referrals through the three intake forms, and runs of the legacy import with their report. */
export class Intake1763800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE referral (
        id uuid PRIMARY KEY,
        form text NOT NULL CHECK (form IN ('annex', 'mtb', 'podium24')),
        state text NOT NULL DEFAULT 'draft'
          CHECK (state IN ('draft', 'submitted', 'accepted', 'incomplete', 'refused', 'withdrawn')),
        municipality_code text NOT NULL REFERENCES municipality,
        referrer_id uuid NOT NULL REFERENCES app_user,
        -- PersonValues without the BSN.
        person jsonb NOT NULL,
        bsn_cipher bytea,
        bsn_hmac bytea,
        target_groups text[] NOT NULL DEFAULT '{}',
        answers jsonb NOT NULL DEFAULT '{}',
        -- Why it was sent back, refused or withdrawn, in the words of who did it.
        state_reason text,
        submitted_at timestamptz,
        decided_at timestamptz,
        decided_by uuid REFERENCES app_user,
        participant_id uuid REFERENCES participant,
        trajectory_id uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (state NOT IN ('incomplete', 'refused') OR state_reason IS NOT NULL),
        CHECK ((state = 'accepted') = (participant_id IS NOT NULL)),
        CHECK ((state = 'accepted') = (trajectory_id IS NOT NULL))
      );
      CREATE INDEX referral_municipality ON referral (municipality_code, id DESC);
      CREATE INDEX referral_referrer ON referral (referrer_id, id DESC);
      CREATE INDEX referral_waiting ON referral (submitted_at, id) WHERE state = 'submitted';
      CREATE INDEX referral_participant ON referral (participant_id);
      CREATE INDEX referral_bsn ON referral (bsn_hmac) WHERE bsn_hmac IS NOT NULL;

      CREATE TABLE import_run (
        id uuid PRIMARY KEY,
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
        dry_run boolean NOT NULL,
        requested_by uuid NOT NULL REFERENCES app_user,
        default_contact_person_id uuid REFERENCES app_user,
        rows_read integer NOT NULL DEFAULT 0,
        rows_total integer,
        -- Counts per outcome, for the summary on top of the report.
        summary jsonb NOT NULL DEFAULT '{}',
        failure text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        started_at timestamptz,
        ended_at timestamptz
      );
      ALTER TABLE source_record ADD FOREIGN KEY (import_run_id) REFERENCES import_run;
      CREATE INDEX source_record_import_run ON source_record (import_run_id);

      -- An uploaded export, in encrypted pieces, until its run has ended.
      CREATE TABLE import_piece (
        import_run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
        source text NOT NULL CHECK (source IN ('annex', 'mtb', 'podium24')),
        position integer NOT NULL,
        cipher bytea NOT NULL,
        PRIMARY KEY (import_run_id, source, position)
      );

      CREATE TABLE import_row (
        import_run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
        source text NOT NULL,
        line integer NOT NULL,
        source_id text,
        outcome text NOT NULL CHECK (outcome IN ('created', 'merged', 'updated', 'unchanged', 'duplicateRow', 'rejected')),
        participant_id uuid,
        -- [{line, column, code, reason, severity}]
        problems jsonb NOT NULL DEFAULT '[]',
        PRIMARY KEY (import_run_id, source, line)
      );
      CREATE INDEX import_row_number ON import_row (import_run_id, source, source_id);

      -- Two rows about which the review queue asks whether they are one person, as the report shows them.
      CREATE TABLE import_doubt (
        import_run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
        left_source text NOT NULL,
        left_source_id text NOT NULL,
        left_line integer,
        right_source text NOT NULL,
        right_source_id text NOT NULL,
        right_line integer,
        score numeric(4, 3) NOT NULL,
        reasons jsonb NOT NULL,
        PRIMARY KEY (import_run_id, left_source, left_source_id, right_source, right_source_id)
      );

      GRANT SELECT, INSERT, UPDATE ON referral, import_run TO doorloop_app;
      GRANT DELETE ON referral TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON import_piece, import_row, import_doubt TO doorloop_app;
      GRANT SELECT ON referral TO doorloop_keeper;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE source_record DROP CONSTRAINT source_record_import_run_id_fkey;
      DROP TABLE import_doubt, import_row, import_piece, import_run, referral;
    `);
  }
}
