import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who gave whom which role, moved whom to which team and set which norm; and of each norm who set it. */
export class AdministrationLog1763800000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE administration_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid NOT NULL REFERENCES app_user,
        kind text NOT NULL,
        -- Id of a colleague or team, or key of a norm.
        subject text NOT NULL,
        -- [{field, before, after}], each a list of texts as people read them; never a password.
        changes jsonb NOT NULL DEFAULT '[]',
        reason text
      );
      CREATE INDEX administration_log_subject ON administration_log (subject, id DESC);
      GRANT SELECT, INSERT ON administration_log TO doorloop_app;

      -- Nobody writes a line in another's name, and a line stays as it was written.
      ALTER TABLE administration_log ENABLE ROW LEVEL SECURITY;
      ALTER TABLE administration_log FORCE ROW LEVEL SECURITY;
      CREATE POLICY administration_log_sees ON administration_log FOR SELECT TO doorloop_app
        USING ((SELECT scope_everything()));
      CREATE POLICY administration_log_adds ON administration_log FOR INSERT TO doorloop_app
        WITH CHECK (actor_id = (SELECT scope_actor()));

      ALTER TABLE setting ADD COLUMN set_by uuid REFERENCES app_user,
        ADD COLUMN set_at timestamptz NOT NULL DEFAULT clock_timestamp();
      -- A period that has not begun can be taken back.
      GRANT DELETE ON setting TO doorloop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE setting DROP COLUMN set_by, DROP COLUMN set_at;
      REVOKE DELETE ON setting FROM doorloop_app;
      DROP TABLE administration_log;
    `);
  }
}
