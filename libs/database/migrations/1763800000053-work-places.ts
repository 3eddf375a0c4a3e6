import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesParticipant = `(SELECT scope_everything())
  OR EXISTS (SELECT FROM participant p WHERE p.id = participant_id OFFSET 0)`;

/** Places where one learns by doing at the company itself: who is where, from when to when, and who came. */
export class WorkPlaces1763800000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_place (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        -- What the work is.
        work text NOT NULL,
        -- How many can be there on one day.
        capacity integer NOT NULL CHECK (capacity BETWEEN 0 AND 500),
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE work_place_assignment (
        id uuid PRIMARY KEY,
        work_place_id uuid NOT NULL REFERENCES work_place,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        during daterange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        end_reason text CHECK (end_reason IS NULL OR NOT upper_inf(during)),
        version integer NOT NULL DEFAULT 1,
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT work_place_assignment_once EXCLUDE USING gist
          (trajectory_id WITH =, work_place_id WITH =, during WITH &&)
      );
      CREATE INDEX work_place_assignment_place ON work_place_assignment USING gist (work_place_id, during);
      CREATE INDEX work_place_assignment_trajectory ON work_place_assignment (trajectory_id);
      CREATE INDEX work_place_assignment_participant ON work_place_assignment (participant_id);

      CREATE TABLE attendance (
        id uuid PRIMARY KEY,
        assignment_id uuid NOT NULL REFERENCES work_place_assignment,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        day date NOT NULL,
        presence text NOT NULL CHECK (presence IN ('present', 'late', 'absentWithNotice', 'absentWithoutNotice', 'ill')),
        hours numeric(4,2) CHECK (hours BETWEEN 0 AND 24),
        version integer NOT NULL DEFAULT 1,
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (assignment_id, day)
      );
      CREATE INDEX attendance_trajectory ON attendance (trajectory_id, day DESC);
      CREATE INDEX attendance_participant ON attendance (participant_id);

      -- Who is assigned may be anybody's participant, so the count sees past the scope. The place's row is taken first:
      -- two who take the last chair at once wait for each other.
      CREATE FUNCTION require_room() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE room integer; busiest integer;
      BEGIN
        SELECT capacity INTO room FROM work_place WHERE id = NEW.work_place_id FOR NO KEY UPDATE;
        -- It is fullest on a day on which somebody begins.
        SELECT max(there) INTO busiest FROM (
          SELECT (SELECT count(*) FROM work_place_assignment o
            WHERE o.work_place_id = NEW.work_place_id AND o.during @> day.begun) AS there
          FROM (SELECT lower(NEW.during) AS begun UNION
            SELECT lower(a.during) FROM work_place_assignment a
            WHERE a.work_place_id = NEW.work_place_id AND NEW.during @> lower(a.during)) day) counted;
        IF busiest > room THEN
          RAISE EXCEPTION 'work place is full' USING ERRCODE = 'check_violation', CONSTRAINT = 'work_place_full';
        END IF;
        RETURN NULL;
      END $$;
      -- Nor does a place become smaller than who is there, from today on.
      CREATE FUNCTION require_chairs() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE today date := (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date; busiest integer;
      BEGIN
        SELECT max(there) INTO busiest FROM (
          SELECT (SELECT count(*) FROM work_place_assignment o
            WHERE o.work_place_id = NEW.id AND o.during @> day.begun) AS there
          FROM (SELECT today AS begun UNION
            SELECT lower(a.during) FROM work_place_assignment a
            WHERE a.work_place_id = NEW.id AND lower(a.during) > today) day) counted;
        IF busiest > NEW.capacity THEN
          RAISE EXCEPTION 'work place is too small' USING ERRCODE = 'check_violation', CONSTRAINT = 'work_place_too_small';
        END IF;
        RETURN NULL;
      END $$;
      GRANT SELECT, UPDATE ON work_place TO doorloop_keeper;
      GRANT SELECT ON work_place_assignment TO doorloop_keeper;
      ALTER FUNCTION require_room() OWNER TO doorloop_keeper;
      ALTER FUNCTION require_chairs() OWNER TO doorloop_keeper;
      REVOKE ALL ON FUNCTION require_room(), require_chairs() FROM PUBLIC;
      CREATE TRIGGER work_place_has_chairs AFTER UPDATE OF capacity ON work_place
        FOR EACH ROW EXECUTE FUNCTION require_chairs();
      CREATE TRIGGER work_place_assignment_has_room AFTER INSERT OR UPDATE OF during, work_place_id
        ON work_place_assignment FOR EACH ROW EXECUTE FUNCTION require_room();

      GRANT SELECT, INSERT, UPDATE ON work_place, work_place_assignment, attendance TO doorloop_app;
    `);
    for (const table of ['work_place_assignment', 'attendance']) {
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
    await runner.query(
      'DROP TABLE attendance, work_place_assignment, work_place; DROP FUNCTION require_room(); DROP FUNCTION require_chairs()',
    );
  }
}
