import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesParticipant = `(SELECT scope_everything())
  OR EXISTS (SELECT FROM participant p WHERE p.id = participant_id OFFSET 0)`;

/** Each agreement of a plan can be done; a place has a department and who supervises there; one can be on leave. */
export class PlanAgreements1763800000077 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_agreement (
        id uuid PRIMARY KEY,
        action_plan_id uuid NOT NULL REFERENCES action_plan,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        -- In the order of the plan, from 1.
        position integer NOT NULL CHECK (position > 0),
        -- Who does what by when.
        who text NOT NULL CHECK (who IN ('participant', 'coach', 'workSupervisor', 'other')),
        what text NOT NULL,
        due_on date NOT NULL,
        -- The day on which it was done, and who recorded that.
        done_on date,
        done_by uuid REFERENCES app_user,
        CHECK (num_nulls(done_on, done_by) IN (0, 2)),
        UNIQUE (action_plan_id, position)
      );
      CREATE INDEX plan_agreement_due ON plan_agreement (trajectory_id, due_on) WHERE done_on IS NULL;
      CREATE INDEX plan_agreement_participant ON plan_agreement (participant_id);
      ALTER TABLE action_plan NO FORCE ROW LEVEL SECURITY;
      INSERT INTO plan_agreement (id, action_plan_id, trajectory_id, participant_id, position, who, what, due_on)
      SELECT gen_random_uuid(), n.id, n.trajectory_id, n.participant_id, a.position, a.said ->> 'who', a.said ->> 'what',
        (a.said ->> 'dueOn')::date
      FROM action_plan n, jsonb_array_elements(n.agreements) WITH ORDINALITY a (said, position);
      ALTER TABLE action_plan FORCE ROW LEVEL SECURITY;
      -- The plan that this one began with.
      ALTER TABLE action_plan DROP COLUMN agreements, ADD COLUMN continues_id uuid REFERENCES action_plan;
      CREATE INDEX action_plan_continues ON action_plan (continues_id);
      -- A draft is written anew.
      GRANT SELECT, INSERT, UPDATE, DELETE ON plan_agreement TO doorloop_app;
      ALTER TABLE plan_agreement ENABLE ROW LEVEL SECURITY;
      ALTER TABLE plan_agreement FORCE ROW LEVEL SECURITY;
      CREATE POLICY plan_agreement_sees ON plan_agreement FOR SELECT TO doorloop_app USING (${seesParticipant});
      CREATE POLICY plan_agreement_adds ON plan_agreement FOR INSERT TO doorloop_app
        WITH CHECK ((SELECT scope_actor()) IS NOT NULL);
      CREATE POLICY plan_agreement_changes ON plan_agreement FOR UPDATE TO doorloop_app USING (${seesParticipant})
        WITH CHECK ((SELECT scope_actor()) IS NOT NULL);
      CREATE POLICY plan_agreement_removes ON plan_agreement FOR DELETE TO doorloop_app USING (${seesParticipant});
      CREATE POLICY plan_agreement_keeper ON plan_agreement TO doorloop_keeper USING (true) WITH CHECK (true);

      ALTER TABLE work_place ADD COLUMN department text, ADD COLUMN supervisor_id uuid REFERENCES app_user;
      CREATE INDEX work_place_supervisor ON work_place (supervisor_id);
      ALTER TABLE attendance DROP CONSTRAINT attendance_presence_check, ADD CONSTRAINT attendance_presence_check CHECK
        (presence IN ('present', 'late', 'absentWithNotice', 'absentWithoutNotice', 'ill', 'leave'));
      -- What was recorded of a day on which somebody does not work is taken away.
      GRANT DELETE ON attendance TO doorloop_app;

      -- How many are there concerns all, who is there does not: a chair that is taken, without whose it is. By the id
      -- of the assignment and not by reference, so that nobody is found by it.
      CREATE TABLE work_place_chair (
        id uuid PRIMARY KEY,
        work_place_id uuid NOT NULL REFERENCES work_place,
        during daterange NOT NULL
      );
      CREATE INDEX work_place_chair_place ON work_place_chair USING gist (work_place_id, during);
      ALTER TABLE work_place_assignment NO FORCE ROW LEVEL SECURITY;
      INSERT INTO work_place_chair SELECT id, work_place_id, during FROM work_place_assignment;
      ALTER TABLE work_place_assignment FORCE ROW LEVEL SECURITY;
      CREATE FUNCTION keep_chair() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          DELETE FROM work_place_chair WHERE id = OLD.id;
        ELSE
          INSERT INTO work_place_chair VALUES (NEW.id, NEW.work_place_id, NEW.during)
          ON CONFLICT (id) DO UPDATE SET (work_place_id, during) = (excluded.work_place_id, excluded.during);
        END IF;
        RETURN NULL;
      END $$;
      GRANT SELECT, INSERT, UPDATE, DELETE ON work_place_chair TO doorloop_keeper;
      GRANT SELECT ON work_place_chair TO doorloop_app;
      ALTER FUNCTION keep_chair() OWNER TO doorloop_keeper;
      REVOKE ALL ON FUNCTION keep_chair() FROM PUBLIC;
      CREATE TRIGGER work_place_assignment_keeps_chair AFTER INSERT OR DELETE OR UPDATE OF during, work_place_id
        ON work_place_assignment FOR EACH ROW EXECUTE FUNCTION keep_chair();

      -- That somebody simply came is no line of the journal, and is told all the same.
      CREATE FUNCTION tell_of_attendance() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('doorloop_changes', 'participant ' ||
          CASE WHEN count(*) > 100 THEN '*' ELSE string_agg(few.id, ',') END)
        FROM (SELECT DISTINCT participant_id::text AS id FROM changed LIMIT 101) few HAVING count(*) > 0;
        RETURN NULL;
      END $$;
    `);
    for (const [event, rows] of [
      ['INSERT', 'NEW'],
      ['UPDATE', 'NEW'],
      ['DELETE', 'OLD'],
    ] as const) {
      await runner.query(`
        CREATE TRIGGER attendance_${event.toLowerCase()}_is_told AFTER ${event} ON attendance
          REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_attendance();
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION tell_of_attendance() CASCADE;
      DROP FUNCTION keep_chair() CASCADE;
      DROP TABLE work_place_chair;
      UPDATE attendance SET presence = 'absentWithNotice' WHERE presence = 'leave';
      ALTER TABLE attendance DROP CONSTRAINT attendance_presence_check, ADD CONSTRAINT attendance_presence_check CHECK
        (presence IN ('present', 'late', 'absentWithNotice', 'absentWithoutNotice', 'ill'));
      ALTER TABLE work_place DROP COLUMN department, DROP COLUMN supervisor_id;
      ALTER TABLE action_plan DROP COLUMN continues_id, ADD COLUMN agreements jsonb NOT NULL DEFAULT '[]'
        CHECK (jsonb_typeof(agreements) = 'array');
      ALTER TABLE action_plan NO FORCE ROW LEVEL SECURITY;
      UPDATE action_plan n SET agreements = (SELECT coalesce(jsonb_agg(jsonb_build_object('who', a.who, 'what', a.what,
        'dueOn', a.due_on) ORDER BY a.position), '[]') FROM plan_agreement a WHERE a.action_plan_id = n.id);
      ALTER TABLE action_plan FORCE ROW LEVEL SECURITY;
      DROP TABLE plan_agreement;
    `);
  }
}
