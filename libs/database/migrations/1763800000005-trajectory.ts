import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The trajectory with its dated histories. `active` is when it ran: one range, or several after a re-opening.
 * Exclusion constraints forbid overlap; deferred checks at commit forbid gaps: contact assignments and stage
 * periods must each cover `active` exactly.
 */
export class Trajectory1763800000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trajectory (
        id uuid PRIMARY KEY,
        participant_id uuid NOT NULL REFERENCES participant,
        referral_id uuid REFERENCES referral,
        -- Who may follow the progress from outside: the municipality that referred.
        referral_municipality_code text REFERENCES municipality,
        entry_reason text,
        active tstzmultirange NOT NULL CHECK (NOT isempty(active) AND NOT lower_inf(active)),
        exit_reason text,
        exit_note text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (upper_inf(active) = (exit_reason IS NULL))
      );
      CREATE UNIQUE INDEX trajectory_one_open ON trajectory (participant_id) WHERE upper_inf(active);
      CREATE INDEX trajectory_participant ON trajectory (participant_id);
      CREATE INDEX trajectory_referral ON trajectory (referral_id);
      ALTER TABLE referral ADD FOREIGN KEY (trajectory_id) REFERENCES trajectory DEFERRABLE INITIALLY DEFERRED;
      CREATE INDEX referral_trajectory ON referral (trajectory_id);

      CREATE TABLE stage_period (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        stage text NOT NULL CHECK (stage IN ('diagnose', 'ontwikkeling', 'scholing', 'plaatsing', 'nazorg')),
        move text NOT NULL CHECK (move IN ('entry', 'next', 'return', 'reopening')),
        reason text CHECK (move <> 'return' OR reason IS NOT NULL),
        during tstzrange NOT NULL CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)),
        moved_by uuid NOT NULL REFERENCES app_user,
        EXCLUDE USING gist (trajectory_id WITH =, during WITH &&)
      );
      CREATE INDEX stage_period_trajectory ON stage_period (trajectory_id);
      CREATE UNIQUE INDEX stage_period_current ON stage_period (trajectory_id) WHERE upper_inf(during);
      CREATE INDEX stage_period_participant ON stage_period (participant_id);

      -- What a diagnose period came to; one per period, so a return to diagnose asks for its own.
      CREATE TABLE diagnosis_outcome (
        stage_period_id uuid PRIMARY KEY REFERENCES stage_period,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        report_on date NOT NULL,
        advice text NOT NULL,
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX diagnosis_outcome_trajectory ON diagnosis_outcome (trajectory_id);
      CREATE INDEX diagnosis_outcome_participant ON diagnosis_outcome (participant_id);

      CREATE TABLE contact_assignment (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        user_id uuid NOT NULL REFERENCES app_user,
        during tstzrange NOT NULL CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)),
        assigned_by uuid NOT NULL REFERENCES app_user,
        EXCLUDE USING gist (trajectory_id WITH =, during WITH &&)
      );
      CREATE INDEX contact_assignment_trajectory ON contact_assignment (trajectory_id);
      CREATE UNIQUE INDEX contact_assignment_current ON contact_assignment (trajectory_id) WHERE upper_inf(during);
      CREATE INDEX contact_assignment_user ON contact_assignment (user_id) WHERE upper_inf(during);
      CREATE INDEX contact_assignment_participant ON contact_assignment (participant_id);

      CREATE TABLE involved_colleague (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        user_id uuid NOT NULL REFERENCES app_user,
        role text NOT NULL CHECK (role IN ('workSupervisor', 'teacher', 'accountManager', 'jobCoach', 'specialist')),
        during tstzrange NOT NULL CHECK (NOT isempty(during)),
        EXCLUDE USING gist (trajectory_id WITH =, user_id WITH =, role WITH =, during WITH &&)
      );
      CREATE INDEX involved_colleague_trajectory ON involved_colleague (trajectory_id);
      CREATE INDEX involved_colleague_current ON involved_colleague (trajectory_id, user_id) WHERE upper_inf(during);
      CREATE INDEX involved_colleague_user ON involved_colleague (user_id) WHERE upper_inf(during);
      CREATE INDEX involved_colleague_participant ON involved_colleague (participant_id);

      CREATE TABLE suspension (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        reason text NOT NULL CHECK (reason IN ('illness', 'pregnancy', 'detention', 'exemption')),
        -- Calendar dates: the days on which norm clocks stand still.
        during daterange NOT NULL CHECK (NOT isempty(during)),
        expected_end_on date NOT NULL,
        -- Who decided and when; an exemption is a right, on which the college decides.
        decided_by text,
        decided_on date,
        CHECK (reason <> 'exemption' OR num_nulls(decided_by, decided_on) = 0),
        EXCLUDE USING gist (trajectory_id WITH =, during WITH &&)
      );
      CREATE UNIQUE INDEX suspension_current ON suspension (trajectory_id) WHERE upper_inf(during);
      CREATE INDEX suspension_participant ON suspension (participant_id);

      CREATE TABLE deadline (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        kind text NOT NULL,
        stage text NOT NULL,
        owner_id uuid NOT NULL REFERENCES app_user,
        due_on date NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'met', 'cancelled')),
        closed_at timestamptz,
        CHECK ((state = 'open') = (closed_at IS NULL))
      );
      CREATE INDEX deadline_open ON deadline (trajectory_id, due_on) WHERE state = 'open';
      CREATE INDEX deadline_trajectory ON deadline (trajectory_id);
      CREATE INDEX deadline_owner ON deadline (owner_id) WHERE state = 'open';
      CREATE INDEX deadline_participant ON deadline (participant_id);

      CREATE TABLE task (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        owner_id uuid NOT NULL REFERENCES app_user,
        title text NOT NULL,
        due_on date,
        done_at timestamptz,
        -- It was closed because its trajectory ended, not because it was done.
        cancelled boolean NOT NULL DEFAULT false CHECK (NOT cancelled OR done_at IS NOT NULL),
        created_by uuid NOT NULL REFERENCES app_user,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX task_open ON task (trajectory_id) WHERE done_at IS NULL;
      CREATE INDEX task_trajectory ON task (trajectory_id);
      CREATE INDEX task_owner ON task (owner_id) WHERE done_at IS NULL;
      CREATE INDEX task_participant ON task (participant_id);

      -- One row per trajectory with everything that a list shows, sorts and scopes by; kept by keep_case(). That its
      -- participant and contact person exist follows from the facts that it is derived from.
      CREATE TABLE caseload_entry (
        trajectory_id uuid PRIMARY KEY REFERENCES trajectory ON DELETE CASCADE,
        participant_id uuid NOT NULL,
        participant_name text NOT NULL,
        birth_date date,
        municipality_code text,
        referral_municipality_code text,
        contact_person_id uuid NOT NULL,
        team_id uuid REFERENCES team,
        reader_ids uuid[] NOT NULL,
        stage text NOT NULL,
        stage_since timestamptz NOT NULL,
        suspended boolean NOT NULL,
        -- 'infinity' when nothing is due, so that it sorts last and pages by key.
        next_due_on date NOT NULL,
        next_due_kind text,
        open_handover_id uuid,
        ended_at timestamptz,
        version integer NOT NULL
      );
      CREATE INDEX caseload_entry_contact_person ON caseload_entry (contact_person_id, next_due_on, trajectory_id)
        WHERE ended_at IS NULL;
      CREATE INDEX caseload_entry_team ON caseload_entry (team_id, next_due_on, trajectory_id) WHERE ended_at IS NULL;
      CREATE INDEX caseload_entry_all ON caseload_entry (next_due_on, trajectory_id) WHERE ended_at IS NULL;
      CREATE INDEX caseload_entry_participant ON caseload_entry (participant_id);

      -- A running period can be closed, once, at an instant of the transaction that closes it; nothing else changes
      -- in a history, and nothing leaves it.
      CREATE FUNCTION only_close_period() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF upper_inf(OLD.during) AND lower(NEW.during) = lower(OLD.during)
            AND upper(NEW.during) BETWEEN transaction_timestamp() AND clock_timestamp()
            AND to_jsonb(NEW) - 'during' = to_jsonb(OLD) - 'during' THEN
            RETURN NEW;
          END IF;
        END IF;
        RAISE EXCEPTION 'history of % is never overwritten', TG_TABLE_NAME USING ERRCODE = 'DL001';
      END $$;
      CREATE TRIGGER contact_assignment_history BEFORE UPDATE OR DELETE ON contact_assignment
        FOR EACH ROW EXECUTE FUNCTION only_close_period();
      CREATE TRIGGER contact_assignment_kept BEFORE TRUNCATE ON contact_assignment
        FOR EACH STATEMENT EXECUTE FUNCTION only_close_period();
      CREATE TRIGGER stage_period_history BEFORE UPDATE OR DELETE ON stage_period
        FOR EACH ROW EXECUTE FUNCTION only_close_period();
      CREATE TRIGGER stage_period_kept BEFORE TRUNCATE ON stage_period
        FOR EACH STATEMENT EXECUTE FUNCTION only_close_period();

      -- When a trajectory ran cannot be rewritten either: it ends, or runs on, from an instant of this transaction.
      CREATE FUNCTION only_end_or_reopen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF lower((NEW.active - OLD.active) + (OLD.active - NEW.active))
          BETWEEN transaction_timestamp() AND clock_timestamp() THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'history of trajectory is never overwritten' USING ERRCODE = 'DL001';
      END $$;
      CREATE TRIGGER trajectory_history BEFORE UPDATE OF active ON trajectory
        FOR EACH ROW WHEN (OLD.active IS DISTINCT FROM NEW.active) EXECUTE FUNCTION only_end_or_reopen();

      -- At commit: exactly one contact person and one stage at every instant of the trajectory. The row lock makes
      -- two writers of one trajectory check one after the other, each seeing what the other committed.
      CREATE FUNCTION check_trajectory_cover() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        the_trajectory uuid;
        expected tstzmultirange;
      BEGIN
        IF TG_TABLE_NAME = 'trajectory' THEN
          the_trajectory := NEW.id;
        ELSE
          the_trajectory := coalesce(NEW.trajectory_id, OLD.trajectory_id);
        END IF;
        SELECT active INTO expected FROM trajectory WHERE id = the_trajectory FOR NO KEY UPDATE;
        IF TG_TABLE_NAME <> 'stage_period' AND expected IS DISTINCT FROM
          (SELECT range_agg(during) FROM contact_assignment WHERE trajectory_id = the_trajectory) THEN
          RAISE EXCEPTION 'trajectory % has an instant with other than one contact person', the_trajectory
            USING ERRCODE = 'DL002';
        END IF;
        IF TG_TABLE_NAME <> 'contact_assignment' AND expected IS DISTINCT FROM
          (SELECT range_agg(during) FROM stage_period WHERE trajectory_id = the_trajectory) THEN
          RAISE EXCEPTION 'trajectory % has an instant with other than one stage', the_trajectory
            USING ERRCODE = 'DL003';
        END IF;
        RETURN NULL;
      END $$;

      CREATE CONSTRAINT TRIGGER trajectory_cover AFTER INSERT OR UPDATE OF active ON trajectory
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_trajectory_cover();
      CREATE CONSTRAINT TRIGGER contact_assignment_cover AFTER INSERT OR UPDATE OR DELETE ON contact_assignment
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_trajectory_cover();
      CREATE CONSTRAINT TRIGGER stage_period_cover AFTER INSERT OR UPDATE OR DELETE ON stage_period
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_trajectory_cover();

      GRANT SELECT, INSERT, UPDATE ON trajectory, diagnosis_outcome, involved_colleague, suspension, deadline, task
        TO doorloop_app;
      GRANT SELECT, INSERT ON stage_period, contact_assignment TO doorloop_app;
      GRANT UPDATE (during) ON stage_period, contact_assignment TO doorloop_app;
      GRANT SELECT ON caseload_entry TO doorloop_app;
      GRANT SELECT, UPDATE ON trajectory TO doorloop_keeper;
      GRANT SELECT ON stage_period, contact_assignment, involved_colleague, suspension, deadline TO doorloop_keeper;
      GRANT SELECT, INSERT, UPDATE, DELETE ON caseload_entry TO doorloop_keeper;
      ALTER FUNCTION check_trajectory_cover() OWNER TO doorloop_keeper;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE referral DROP CONSTRAINT referral_trajectory_id_fkey;
      DROP TABLE caseload_entry, task, deadline, suspension, involved_colleague, contact_assignment,
        diagnosis_outcome, stage_period, trajectory;
      DROP FUNCTION check_trajectory_cover(); DROP FUNCTION only_close_period(); DROP FUNCTION only_end_or_reopen();
    `);
  }
}
