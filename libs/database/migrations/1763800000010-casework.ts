import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesParticipant = `(SELECT scope_everything())
  OR EXISTS (SELECT FROM participant p WHERE p.id = participant_id OFFSET 0)`;

/** What was said in confidence is for who helps the participant; seeing everything is for overview. */
const isInCareTeam = `EXISTS (SELECT FROM participant p WHERE p.id = participant_id AND (
    p.contact_person_id = ANY ((SELECT scope_users())::uuid[])
    OR p.team_id = ANY ((SELECT scope_teams())::uuid[])
    OR p.reader_ids && (SELECT scope_users() || scope_actor())::uuid[]) OFFSET 0)`;

const policies = {
  appointment: { sees: seesParticipant, writes: '(SELECT scope_actor()) IS NOT NULL' },
  // A note is changed and withdrawn by who wrote it.
  contact_note: { sees: isInCareTeam, writes: 'author_id = (SELECT scope_actor())' },
} as const;

/** What colleagues write down from day to day: appointments and contact notes, beside the tasks that were there. */
export class Casework1763800000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task ADD COLUMN version integer NOT NULL DEFAULT 1;

      CREATE TABLE appointment (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        owner_id uuid NOT NULL REFERENCES app_user,
        starts_at timestamptz NOT NULL,
        minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
        place text,
        with_whom text NOT NULL CHECK (with_whom IN ('participant', 'employer', 'referrer', 'family', 'other')),
        note text,
        cancelled_at timestamptz,
        cancel_reason text CHECK (cancel_reason IS NULL OR cancelled_at IS NOT NULL),
        created_by uuid NOT NULL REFERENCES app_user,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX appointment_trajectory ON appointment (trajectory_id, starts_at);
      CREATE INDEX appointment_owner ON appointment (owner_id, starts_at) WHERE cancelled_at IS NULL;
      CREATE INDEX appointment_participant ON appointment (participant_id);

      CREATE TABLE contact_note (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        author_id uuid NOT NULL REFERENCES app_user,
        kind text NOT NULL CHECK (kind IN ('phone', 'visit', 'office', 'video', 'email', 'message', 'noShow')),
        spoke_with text NOT NULL CHECK (spoke_with IN ('participant', 'employer', 'referrer', 'family', 'other')),
        occurred_at timestamptz NOT NULL,
        body text NOT NULL,
        -- The participant was really seen or spoken to.
        reached boolean NOT NULL,
        -- The deadline that this contact met, so that it opens again when there was no such contact.
        met_deadline_id uuid REFERENCES deadline,
        appointment_id uuid REFERENCES appointment,
        withdrawn_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX contact_note_trajectory ON contact_note (trajectory_id);
      CREATE INDEX contact_note_reached ON contact_note (trajectory_id, occurred_at)
        WHERE reached AND withdrawn_at IS NULL;
      CREATE INDEX contact_note_participant ON contact_note (participant_id);
      CREATE INDEX contact_note_deadline ON contact_note (met_deadline_id);
      CREATE INDEX contact_note_appointment ON contact_note (appointment_id);

      -- What is due of a colleague's own.
      DROP INDEX deadline_owner, task_owner;
      CREATE INDEX deadline_owner ON deadline (owner_id, due_on) WHERE state = 'open';
      CREATE INDEX task_owner ON task (owner_id, due_on) WHERE done_at IS NULL;
      CREATE INDEX notice_unread ON notice (recipient_user_id) WHERE read_at IS NULL;

      GRANT SELECT, INSERT, UPDATE ON appointment, contact_note TO doorloop_app;
      GRANT SELECT ON contact_note TO doorloop_keeper;
    `);
    for (const [table, { sees, writes }] of Object.entries(policies)) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_sees ON ${table} FOR SELECT TO doorloop_app USING (${sees});
        CREATE POLICY ${table}_adds ON ${table} FOR INSERT TO doorloop_app WITH CHECK (${writes});
        CREATE POLICY ${table}_changes ON ${table} FOR UPDATE TO doorloop_app USING (${sees}) WITH CHECK (${writes});
        CREATE POLICY ${table}_removes ON ${table} FOR DELETE TO doorloop_app USING (${sees});
        CREATE POLICY ${table}_keeper ON ${table} TO doorloop_keeper USING (true) WITH CHECK (true);
      `);
    }
    await runner.query(`
      ALTER TABLE caseload_entry ADD COLUMN last_contact_at timestamptz;
      -- keep_case() does not know this column, so it takes every row for changed.
      CREATE TRIGGER caseload_entry_unchanged BEFORE UPDATE ON caseload_entry
        FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();

      CREATE FUNCTION keep_last_contact() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE caseload_entry e SET last_contact_at = (SELECT max(n.occurred_at) FROM contact_note n
          WHERE n.trajectory_id = e.trajectory_id AND n.reached AND n.withdrawn_at IS NULL)
        WHERE e.trajectory_id IN (SELECT trajectory_id FROM changed);
        RETURN NULL;
      END $$;
      ALTER FUNCTION keep_last_contact() OWNER TO doorloop_keeper;
      REVOKE ALL ON FUNCTION keep_last_contact() FROM PUBLIC;
    `);
    for (const event of ['INSERT', 'UPDATE']) {
      await runner.query(`
        CREATE TRIGGER contact_note_${event.toLowerCase()}_keeps_last_contact AFTER ${event} ON contact_note
          REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_last_contact();
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE contact_note, appointment;
      DROP FUNCTION keep_last_contact();
      DROP INDEX notice_unread, deadline_owner, task_owner;
      CREATE INDEX deadline_owner ON deadline (owner_id) WHERE state = 'open';
      CREATE INDEX task_owner ON task (owner_id) WHERE done_at IS NULL;
      DROP TRIGGER caseload_entry_unchanged ON caseload_entry;
      ALTER TABLE caseload_entry DROP COLUMN last_contact_at;
      ALTER TABLE task DROP COLUMN version;
    `);
  }
}
