import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of the caseload to come back to, by a name: of each colleague their own, in whichever browser they work. */
export class KeptViews1763800000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const own = 'user_id = (SELECT scope_actor())';
    await runner.query(`
      CREATE TABLE kept_view (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
        -- What was asked of the list, never who was found: {view, stage, municipality, suspended, …}.
        selection jsonb NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE UNIQUE INDEX kept_view_name ON kept_view (user_id, lower(name));
      GRANT SELECT, INSERT, DELETE ON kept_view TO doorloop_app;

      ALTER TABLE kept_view ENABLE ROW LEVEL SECURITY;
      ALTER TABLE kept_view FORCE ROW LEVEL SECURITY;
      CREATE POLICY kept_view_sees ON kept_view FOR SELECT TO doorloop_app USING (${own});
      CREATE POLICY kept_view_adds ON kept_view FOR INSERT TO doorloop_app WITH CHECK (${own});
      CREATE POLICY kept_view_removes ON kept_view FOR DELETE TO doorloop_app USING (${own});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_view');
  }
}
