import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lasting case journal, the outbox of work still to be done, and what keeps a repeated request or job harmless. */
export class JournalAndOutbox1763800000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_journal (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        type text NOT NULL,
        actor_id uuid NOT NULL REFERENCES app_user,
        participant_id uuid NOT NULL REFERENCES participant,
        trajectory_id uuid REFERENCES trajectory,
        facts jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX case_journal_participant ON case_journal (participant_id, id DESC);
      CREATE INDEX case_journal_trajectory ON case_journal (trajectory_id);

      -- Work that is owed. A row goes when its job has had its effect, in the same transaction.
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        job text NOT NULL,
        -- Ids only, never personal data.
        payload jsonb NOT NULL,
        available_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- Until then the work is with the queue; after it, it is issued again under a new job id.
        leased_until timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        last_error text
      ) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);
      CREATE INDEX outbox_due ON outbox (greatest(available_at, leased_until));

      CREATE TABLE processed_message (
        message_id uuid PRIMARY KEY,
        processed_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX processed_message_at ON processed_message USING brin (processed_at);

      CREATE FUNCTION wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('doorloop_outbox', '');
        RETURN NULL;
      END $$;
      CREATE TRIGGER outbox_wakes_relay AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION wake_relay();

      CREATE TABLE idempotent_answer (
        actor_id uuid NOT NULL REFERENCES app_user,
        key text NOT NULL,
        request_hash bytea NOT NULL,
        body text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (actor_id, key)
      );
      CREATE INDEX idempotent_answer_at ON idempotent_answer USING brin (created_at);

      -- Norms and lists with the dates between which they hold.
      CREATE TABLE setting (
        id uuid PRIMARY KEY,
        key text NOT NULL,
        value jsonb NOT NULL,
        during daterange NOT NULL CHECK (NOT isempty(during)),
        EXCLUDE USING gist (key WITH =, during WITH &&)
      );

      GRANT SELECT, INSERT ON case_journal, processed_message TO doorloop_app;
      GRANT DELETE ON processed_message TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON outbox, idempotent_answer TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE ON setting TO doorloop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE setting, idempotent_answer, processed_message, outbox, case_journal;
      DROP FUNCTION wake_relay();
    `);
  }
}
