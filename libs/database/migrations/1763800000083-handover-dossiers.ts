import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hangs on a handover is seen with it. */
const seesHandover =
  '(SELECT scope_everything()) OR EXISTS (SELECT FROM handover h WHERE h.id = handover_id OFFSET 0)';

/** Whoever writes, writes in their own name. */
const policies = {
  handover_dossier: { sees: seesHandover, writes: 'written_by = (SELECT scope_actor())' },
  handover_tick: { sees: seesHandover, writes: '(SELECT scope_actor()) IS NOT NULL' },
  handover_question: { sees: seesHandover, writes: '(SELECT scope_actor()) IS NOT NULL' },
  // What somebody has not sent is theirs alone, as long as the case is in their sight.
  handover_draft: {
    sees: `user_id = (SELECT scope_actor()) AND EXISTS (SELECT FROM trajectory t WHERE t.id = trajectory_id OFFSET 0)`,
    writes: 'user_id = (SELECT scope_actor())',
  },
} as const;

/**
 * The overdrachtsdossier in its versions, each as it was offered for good; what of it the receiver has read, what they
 * asked back, and when and where sender, receiver and participant meet. What is not offered yet is a draft.
 */
export class HandoverDossiers1763800000083 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handover_dossier (
        handover_id uuid NOT NULL REFERENCES handover ON DELETE CASCADE,
        -- From 1; the last one is what the receiver decides on.
        number integer NOT NULL CHECK (number > 0),
        content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
        written_by uuid NOT NULL REFERENCES app_user,
        written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (handover_id, number)
      );
      -- Offers of before keep the shape they had: whoever reads them takes what is not there for not said.
      ALTER TABLE handover NO FORCE ROW LEVEL SECURITY;
      INSERT INTO handover_dossier (handover_id, number, content, written_by, written_at)
        SELECT id, 1, dossier, offered_by, offered_at FROM handover;
      ALTER TABLE handover FORCE ROW LEVEL SECURITY;
      ALTER TABLE handover DROP COLUMN dossier;

      -- What was offered stays as it was offered, whoever tries; a destruction takes whole rows away.
      CREATE FUNCTION refuse_change_of_offered() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was offered is never changed' USING ERRCODE = 'DL004';
      END $$;
      CREATE TRIGGER handover_dossier_frozen BEFORE UPDATE ON handover_dossier
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_offered();

      -- A part of a version that the receiver has read.
      CREATE TABLE handover_tick (
        handover_id uuid NOT NULL,
        number integer NOT NULL,
        part text NOT NULL CHECK (part IN ('mustKnow', 'participantWords', 'agreements', 'situation', 'appointment',
          'openTasks', 'meeting')),
        ticked_by uuid NOT NULL REFERENCES app_user,
        ticked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (handover_id, number, part),
        FOREIGN KEY (handover_id, number) REFERENCES handover_dossier ON DELETE CASCADE
      );

      -- Asked back about a version; what answers it is a version of its own.
      CREATE TABLE handover_question (
        id uuid PRIMARY KEY,
        handover_id uuid NOT NULL,
        number integer NOT NULL,
        question text NOT NULL,
        asked_by uuid NOT NULL REFERENCES app_user,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        answer text,
        answered_by uuid REFERENCES app_user,
        answered_at timestamptz,
        CHECK (num_nulls(answer, answered_by, answered_at) IN (0, 3)),
        FOREIGN KEY (handover_id, number) REFERENCES handover_dossier ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX handover_question_one_open ON handover_question (handover_id) WHERE answered_at IS NULL;
      CREATE INDEX handover_question_handover ON handover_question (handover_id, number);
      CREATE FUNCTION only_answer_question() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.answered_at IS NOT NULL OR (to_jsonb(NEW) - '{answer,answered_by,answered_at}'::text[])
          IS DISTINCT FROM (to_jsonb(OLD) - '{answer,answered_by,answered_at}'::text[]) THEN
          RAISE EXCEPTION 'what was asked and answered is never changed' USING ERRCODE = 'DL004';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER handover_question_kept BEFORE UPDATE ON handover_question
        FOR EACH ROW EXECUTE FUNCTION only_answer_question();

      CREATE TABLE handover_draft (
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        user_id uuid NOT NULL REFERENCES app_user,
        content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
        saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (trajectory_id, user_id)
      );
      CREATE INDEX handover_draft_user ON handover_draft (user_id, saved_at);

      -- Driegesprek. Handovers of before have a day alone.
      ALTER TABLE handover
        ADD COLUMN meeting_time time,
        ADD COLUMN meeting_minutes integer CHECK (meeting_minutes BETWEEN 15 AND 480),
        ADD COLUMN meeting_place text
          CHECK (meeting_place IN ('office', 'workPlace', 'home', 'video', 'phone', 'elsewhere')),
        -- Which room, which address: it never leaves the system.
        ADD COLUMN meeting_note text,
        -- How often the invitation was changed after it went out.
        ADD COLUMN meeting_sequence integer NOT NULL DEFAULT 0;

      GRANT SELECT, INSERT ON handover_dossier TO doorloop_app;
      GRANT SELECT, INSERT, DELETE ON handover_tick TO doorloop_app;
      GRANT SELECT, INSERT ON handover_question TO doorloop_app;
      GRANT UPDATE (answer, answered_by, answered_at) ON handover_question TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON handover_draft TO doorloop_app;
    `);
    for (const [table, { sees, writes }] of Object.entries(policies)) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_sees ON ${table} FOR SELECT TO doorloop_app USING (${sees});
        CREATE POLICY ${table}_adds ON ${table} FOR INSERT TO doorloop_app WITH CHECK (${writes});
        CREATE POLICY ${table}_changes ON ${table} FOR UPDATE TO doorloop_app USING (${sees}) WITH CHECK (${writes});
        CREATE POLICY ${table}_removes ON ${table} FOR DELETE TO doorloop_app USING (${sees});
      `);
    }
    // Ticking off is no change of the handover's own row, and is seen by the other all the same.
    await runner.query(`
      CREATE FUNCTION tell_of_handover_tick() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('doorloop_changes', 'handover ' ||
          CASE WHEN count(*) > 100 THEN '*' ELSE string_agg(few.id, ',') END)
        FROM (SELECT DISTINCT handover_id::text AS id FROM changed LIMIT 101) few HAVING count(*) > 0;
        RETURN NULL;
      END $$;
      CREATE TRIGGER handover_tick_insert_is_told AFTER INSERT ON handover_tick
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_handover_tick();
      CREATE TRIGGER handover_tick_delete_is_told AFTER DELETE ON handover_tick
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_handover_tick();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE handover ADD COLUMN dossier jsonb;
      ALTER TABLE handover NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE handover_dossier NO FORCE ROW LEVEL SECURITY;
      UPDATE handover h SET dossier = coalesce((SELECT d.content FROM handover_dossier d
        WHERE d.handover_id = h.id ORDER BY d.number DESC LIMIT 1), '{}');
      ALTER TABLE handover FORCE ROW LEVEL SECURITY;
      ALTER TABLE handover ALTER COLUMN dossier SET NOT NULL, DROP COLUMN meeting_time, DROP COLUMN meeting_minutes,
        DROP COLUMN meeting_place, DROP COLUMN meeting_note, DROP COLUMN meeting_sequence;
      DROP TABLE handover_draft, handover_question, handover_tick, handover_dossier;
      DROP FUNCTION refuse_change_of_offered(); DROP FUNCTION only_answer_question();
      DROP FUNCTION tell_of_handover_tick();
    `);
  }
}
