import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesParticipant = `(SELECT scope_everything())
  OR EXISTS (SELECT FROM participant p WHERE p.id = participant_id OFFSET 0)`;

/**
 * What a participant said in confidence is kept from whoever is their contact person: read by who wrote it down, and
 * by team leads other than the one it is about.
 */
const seesWords = `(SELECT scope_everything())
  OR (EXISTS (SELECT FROM participant p WHERE p.id = participant_id OFFSET 0)
    AND (NOT confidential OR recorded_by = (SELECT scope_actor())
      OR (contact_person_id <> (SELECT scope_actor()) AND EXISTS (SELECT FROM app_user u
        WHERE u.id = (SELECT scope_actor()) AND 'teamLead' = ANY (u.roles)))))`;

/** A participant asks for another contact person (wisselverzoek): that they did, and apart from it what they said. */
export class ContactPersonRequests1763800000086 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact_person_request (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        -- Whom it is about: the contact person when it was asked.
        contact_person_id uuid NOT NULL REFERENCES app_user,
        state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'granted', 'refused', 'withdrawn')),
        confidential boolean NOT NULL,
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- By the norm of the day on which it was asked.
        answer_by date NOT NULL,
        answered_by uuid REFERENCES app_user,
        answered_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CHECK ((state = 'asked') = (answered_at IS NULL)),
        CHECK (num_nulls(answered_by, answered_at) IN (0, 2))
      );
      CREATE UNIQUE INDEX contact_person_request_one_open ON contact_person_request (trajectory_id)
        WHERE state = 'asked';
      CREATE INDEX contact_person_request_trajectory ON contact_person_request (trajectory_id);
      CREATE INDEX contact_person_request_participant ON contact_person_request (participant_id);
      CREATE INDEX contact_person_request_waiting ON contact_person_request (answer_by)
        WHERE state IN ('asked', 'granted');

      CREATE TABLE contact_person_request_words (
        request_id uuid PRIMARY KEY REFERENCES contact_person_request,
        participant_id uuid NOT NULL REFERENCES participant,
        contact_person_id uuid NOT NULL REFERENCES app_user,
        confidential boolean NOT NULL,
        recorded_by uuid NOT NULL REFERENCES app_user,
        -- Why, when the participant wanted to say; and whom or what kind of person they wish for.
        reason text,
        wish text,
        wished_user_id uuid REFERENCES app_user,
        -- Why not, as the participant was told.
        answer text
      );
      CREATE INDEX contact_person_request_words_participant ON contact_person_request_words (participant_id);
      GRANT SELECT, INSERT, UPDATE ON contact_person_request, contact_person_request_words TO doorloop_app;
    `);
    for (const [table, sees] of [
      ['contact_person_request', seesParticipant],
      ['contact_person_request_words', seesWords],
    ] as const) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_sees ON ${table} FOR SELECT TO doorloop_app USING (${sees});
        CREATE POLICY ${table}_adds ON ${table} FOR INSERT TO doorloop_app
          WITH CHECK (recorded_by = (SELECT scope_actor()));
        CREATE POLICY ${table}_changes ON ${table} FOR UPDATE TO doorloop_app USING (${sees})
          WITH CHECK ((SELECT scope_actor()) IS NOT NULL);
        CREATE POLICY ${table}_keeper ON ${table} TO doorloop_keeper USING (true) WITH CHECK (true);
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_person_request_words, contact_person_request');
  }
}
