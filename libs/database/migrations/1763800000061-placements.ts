import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesParticipant = `(SELECT scope_everything())
  OR EXISTS (SELECT FROM participant p WHERE p.id = participant_id OFFSET 0)`;

/** Who works, or is proposed to work, where; with the instruments that the law gives for it. */
export class Placements1763800000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE placement (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        employer_id uuid NOT NULL REFERENCES employer,
        -- Null: work that was never offered here as a place.
        place_id uuid REFERENCES place,
        function_title text NOT NULL,
        -- Hours a week.
        hours numeric(4,1) NOT NULL CHECK (hours BETWEEN 1 AND 48),
        contract_form text CHECK (contract_form IN ('permanent', 'fixedTerm', 'agency', 'payroll', 'secondment',
          'onCall', 'apprenticeship', 'shelteredWork', 'noContract')),
        state text NOT NULL DEFAULT 'proposed'
          CHECK (state IN ('proposed', 'started', 'notMatched', 'endedEarly', 'ended')),
        proposed_on date NOT NULL,
        starts_on date,
        -- As agreed; null without an agreed end.
        ends_on date CHECK (ends_on >= starts_on),
        ended_on date CHECK (ended_on >= starts_on),
        end_reason text,
        created_by uuid NOT NULL REFERENCES app_user,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        version integer NOT NULL DEFAULT 1,
        CHECK (state IN ('proposed', 'notMatched') OR num_nulls(starts_on, contract_form) = 0),
        CHECK ((state IN ('endedEarly', 'ended')) = (ended_on IS NOT NULL)),
        CHECK (state NOT IN ('notMatched', 'endedEarly') OR end_reason IS NOT NULL)
      );
      CREATE INDEX placement_trajectory ON placement (trajectory_id);
      CREATE INDEX placement_participant ON placement (participant_id);
      CREATE INDEX placement_employer ON placement (employer_id);
      CREATE INDEX placement_place ON placement (place_id);

      CREATE TABLE placement_instrument (
        id uuid PRIMARY KEY,
        placement_id uuid NOT NULL REFERENCES placement,
        participant_id uuid NOT NULL REFERENCES participant,
        kind text NOT NULL CHECK (kind IN ('trialPlacement', 'wageCostSubsidy', 'noRisk', 'jobCoach')),
        state text NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'granted', 'refused', 'ended')),
        starts_on date NOT NULL,
        -- Of a trial placement its last day by law, or an earlier one.
        ends_on date CHECK (ends_on >= starts_on),
        extension_reason text,
        -- A right: who decided and when.
        decided_by text,
        decided_on date,
        decision_reason text,
        end_reason text,
        created_by uuid NOT NULL REFERENCES app_user,
        version integer NOT NULL DEFAULT 1,
        CHECK (state NOT IN ('granted', 'refused') OR num_nulls(decided_by, decided_on) = 0),
        CHECK (kind <> 'trialPlacement' OR ends_on IS NOT NULL)
      );
      CREATE INDEX placement_instrument_placement ON placement_instrument (placement_id);
      CREATE INDEX placement_instrument_participant ON placement_instrument (participant_id);

      -- Each measurement stays: the first leads to the decision, later ones to another amount.
      CREATE TABLE wage_value (
        id uuid PRIMARY KEY,
        instrument_id uuid NOT NULL REFERENCES placement_instrument,
        participant_id uuid NOT NULL REFERENCES participant,
        -- Percentage of the wage that goes with the work.
        percent integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
        set_on date NOT NULL,
        -- Measured again before this day.
        again_on date NOT NULL CHECK (again_on > set_on),
        recorded_by uuid NOT NULL REFERENCES app_user,
        UNIQUE (instrument_id, set_on)
      );
      CREATE INDEX wage_value_participant ON wage_value (participant_id);

      GRANT SELECT, INSERT, UPDATE ON placement, placement_instrument TO doorloop_app;
      GRANT SELECT, INSERT ON wage_value TO doorloop_app;
    `);
    for (const table of ['placement', 'placement_instrument', 'wage_value']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_sees ON ${table} FOR SELECT TO doorloop_app USING (${seesParticipant});
        CREATE POLICY ${table}_adds ON ${table} FOR INSERT TO doorloop_app
          WITH CHECK ((SELECT scope_actor()) IS NOT NULL);
        CREATE POLICY ${table}_changes ON ${table} FOR UPDATE TO doorloop_app
          USING (${seesParticipant}) WITH CHECK ((SELECT scope_actor()) IS NOT NULL);
        CREATE POLICY ${table}_removes ON ${table} FOR DELETE TO doorloop_app USING (${seesParticipant});
      `);
    }
    await runner.query(`
      GRANT SELECT (id, taken, positions, closed_as), UPDATE (taken) ON place TO doorloop_keeper;

      -- Who starts takes a position. The update waits for whoever starts at the same place at the same time, and the
      -- check on the place then refuses one too many.
      CREATE FUNCTION keep_place_taken() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.state = 'started' THEN
          UPDATE place SET taken = taken - 1 WHERE id = OLD.place_id;
        END IF;
        IF TG_OP <> 'DELETE' AND NEW.state = 'started' THEN
          UPDATE place SET taken = taken + 1 WHERE id = NEW.place_id;
        END IF;
        RETURN NULL;
      END $$;
      ALTER FUNCTION keep_place_taken() OWNER TO doorloop_keeper;
      REVOKE ALL ON FUNCTION keep_place_taken() FROM PUBLIC;
      CREATE TRIGGER placement_keeps_place_taken AFTER INSERT OR DELETE OR UPDATE OF state, place_id ON placement
        FOR EACH ROW EXECUTE FUNCTION keep_place_taken();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE wage_value, placement_instrument, placement;
      DROP FUNCTION keep_place_taken();
      UPDATE place SET taken = 0;
    `);
  }
}
