import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of which a change is told under "cover", and the column that says of whom. */
const told = { absence: 'user_id', cover_need: 'user_id', substitution: 'absent_user_id' } as const;
const events = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' } as const;

/**
 * Who is away and who leaves, and for whose participants cover must be arranged, since when and before when. What
 * needs cover follows from absences, substitutions and running cases; kept here is only the clock.
 */
export class Absences1763800000089 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE absence (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user,
        -- Away for a while, or on leave that was agreed. Never for what reason.
        kind text NOT NULL CHECK (kind IN ('away', 'leave')),
        -- Without an end while nobody knows when they will be back.
        during daterange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        reported_by uuid NOT NULL REFERENCES app_user,
        reported_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        version integer NOT NULL DEFAULT 1,
        EXCLUDE USING gist (user_id WITH =, during WITH &&)
      );

      -- The last day at work of who leaves.
      ALTER TABLE app_user ADD COLUMN leaves_on date;
      ALTER TABLE substitution ADD COLUMN version integer NOT NULL DEFAULT 1;

      CREATE TABLE cover_need (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user,
        reason text NOT NULL CHECK (reason IN ('absence', 'leaving', 'closed', 'longSubstitution')),
        raised_on date NOT NULL,
        -- A proposal to hand over has no term.
        remind_on date,
        due_on date,
        reminded_at timestamptz,
        escalated_at timestamptz,
        settled_at timestamptz,
        CHECK (remind_on <= due_on),
        CHECK (num_nulls(remind_on, due_on) IN (0, 2))
      );
      CREATE UNIQUE INDEX cover_need_open ON cover_need (user_id, reason) WHERE settled_at IS NULL;
      CREATE INDEX cover_need_user ON cover_need (user_id);

      GRANT SELECT, INSERT, UPDATE, DELETE ON absence TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE ON cover_need TO doorloop_app;
      GRANT SELECT ON absence TO doorloop_keeper;
    `);
    for (const [table, column] of Object.entries(told)) {
      await runner.query(`
        CREATE FUNCTION tell_cover_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_notify('doorloop_changes',
            'cover ' || CASE WHEN count(*) > 100 THEN '*' ELSE string_agg(few.id, ',') END)
          FROM (SELECT DISTINCT ${column}::text AS id FROM changed LIMIT 101) few HAVING count(*) > 0;
          RETURN NULL;
        END $$;
      `);
      for (const [event, rows] of Object.entries(events)) {
        await runner.query(`
          CREATE TRIGGER ${table}_${event.toLowerCase()}_tells_cover AFTER ${event} ON ${table}
            REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_cover_of_${table}();
        `);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(told)) {
      await runner.query(`DROP FUNCTION tell_cover_of_${table}() CASCADE`);
    }
    await runner.query(`
      DROP TABLE cover_need, absence;
      ALTER TABLE app_user DROP COLUMN leaves_on;
      ALTER TABLE substitution DROP COLUMN version;
    `);
  }
}
