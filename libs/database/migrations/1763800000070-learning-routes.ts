import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesParticipant = `(SELECT scope_everything())
  OR EXISTS (SELECT FROM participant p WHERE p.id = participant_id OFFSET 0)`;

/** What was noted of how somebody learns is for who helps them; seeing everything is for overview. */
const isInCareTeam = `EXISTS (SELECT FROM participant p WHERE p.id = participant_id AND (
    p.contact_person_id = ANY ((SELECT scope_users())::uuid[])
    OR p.team_id = ANY ((SELECT scope_teams())::uuid[])
    OR p.reader_ids && (SELECT scope_users() || scope_actor())::uuid[]) OFFSET 0)`;

const anyActor = '(SELECT scope_actor()) IS NOT NULL';
const policies = {
  learning_route: { sees: seesParticipant, writes: anyActor },
  work_process: { sees: seesParticipant, writes: anyActor },
  learning_note: { sees: isInCareTeam, writes: 'author_id = (SELECT scope_actor())' },
} as const;

/** Courses, and qualifications learnt at work: what is learnt there, how it goes and what it ended with. */
export class LearningRoutes1763800000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Hangs on the trajectory and not on a stage: it may begin in one and end in another, and several run at once.
      CREATE TABLE learning_route (
        id uuid PRIMARY KEY,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        kind text NOT NULL CHECK (kind IN ('course', 'practiceLearning', 'bbl')),
        -- What is learnt.
        title text NOT NULL,
        -- The number of a qualification in the register of vocational education.
        crebo_code text CHECK (crebo_code ~ '^[0-9]{5}$'),
        -- The school, or who gives the course.
        provider text NOT NULL,
        teacher text,
        -- Where one learns by doing: an employer of the register, or a name.
        employer_id uuid REFERENCES employer,
        training_company text,
        hours_per_week numeric(4,1) CHECK (hours_per_week > 0 AND hours_per_week <= 60),
        starts_on date NOT NULL,
        expected_end_on date CHECK (expected_end_on >= starts_on),
        -- Cancelled: it never began, or should not have been recorded.
        state text NOT NULL DEFAULT 'running'
          CHECK (state IN ('running', 'finished', 'partly', 'droppedOut', 'cancelled')),
        ended_on date CHECK (ended_on >= starts_on),
        -- What was reached of a route that did not come to its end.
        reached text CHECK (reached IS NULL OR state IN ('partly', 'droppedOut')),
        end_reason text,
        certificate_kind text CHECK (certificate_kind IN ('certificate', 'practiceStatement', 'mboStatement',
          'mboCertificate', 'diploma', 'participation')),
        certificate_on date CHECK (certificate_on >= starts_on),
        version integer NOT NULL DEFAULT 1,
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (num_nonnulls(employer_id, training_company) <= 1),
        CHECK (kind = 'course' OR crebo_code IS NOT NULL),
        CHECK ((state IN ('finished', 'partly', 'droppedOut')) = (ended_on IS NOT NULL)),
        CHECK (state <> 'partly' OR reached IS NOT NULL),
        CHECK ((state IN ('droppedOut', 'cancelled')) = (end_reason IS NOT NULL)),
        CHECK (num_nulls(certificate_kind, certificate_on) IN (0, 2)),
        CHECK (certificate_on IS NULL OR state IN ('finished', 'partly')),
        -- What belongs to a route goes along when two participants turn out to be one.
        UNIQUE (id, participant_id)
      );
      CREATE INDEX learning_route_trajectory ON learning_route (trajectory_id);
      CREATE INDEX learning_route_participant ON learning_route (participant_id);
      CREATE INDEX learning_route_employer ON learning_route (employer_id);

      -- A part of a qualification, learnt at work.
      CREATE TABLE work_process (
        id uuid PRIMARY KEY,
        learning_route_id uuid NOT NULL,
        participant_id uuid NOT NULL REFERENCES participant,
        -- In the order in which they stand in the qualification.
        position integer NOT NULL,
        -- As the qualification numbers it: "B1-K1-W2".
        code text,
        title text NOT NULL,
        progress text NOT NULL DEFAULT 'notStarted' CHECK (progress IN ('notStarted', 'practising', 'mastered')),
        progress_on date,
        -- Stands on the certificate.
        certified boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        CHECK ((progress = 'notStarted') = (progress_on IS NULL)),
        CHECK (NOT certified OR progress = 'mastered'),
        FOREIGN KEY (learning_route_id, participant_id) REFERENCES learning_route (id, participant_id)
          ON UPDATE CASCADE
      );
      CREATE INDEX work_process_route ON work_process (learning_route_id, position);
      CREATE INDEX work_process_participant ON work_process (participant_id);

      CREATE TABLE learning_note (
        id uuid PRIMARY KEY,
        learning_route_id uuid NOT NULL,
        participant_id uuid NOT NULL REFERENCES participant,
        -- The day that it is about.
        noted_on date NOT NULL,
        text text NOT NULL,
        author_id uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        version integer NOT NULL DEFAULT 1,
        FOREIGN KEY (learning_route_id, participant_id) REFERENCES learning_route (id, participant_id)
          ON UPDATE CASCADE
      );
      CREATE INDEX learning_note_route ON learning_note (learning_route_id, noted_on DESC);
      CREATE INDEX learning_note_participant ON learning_note (participant_id);

      GRANT SELECT, INSERT, UPDATE ON learning_route, learning_note TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON work_process TO doorloop_app;
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
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE learning_note, work_process, learning_route');
  }
}
