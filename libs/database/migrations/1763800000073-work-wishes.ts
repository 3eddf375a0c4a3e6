import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody can and cannot do is for who helps them; seeing everything is for overview. */
const isInCareTeam = `EXISTS (SELECT FROM participant p WHERE p.id = participant_id AND (
    p.contact_person_id = ANY ((SELECT scope_users())::uuid[])
    OR p.team_id = ANY ((SELECT scope_teams())::uuid[])
    OR p.reader_ids && (SELECT scope_users() || scope_actor())::uuid[]) OFFSET 0)`;

/** Which work somebody wants and what they can do, as it was at any time; the one that was not replaced holds. */
export class WorkWishes1763800000073 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_wishes (
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        version integer NOT NULL CHECK (version > 0),
        participant_id uuid NOT NULL REFERENCES participant,
        tasks text[] NOT NULL DEFAULT '{}',
        occupations text[] NOT NULL DEFAULT '{}',
        sectors text[] NOT NULL DEFAULT '{}',
        -- Hours a week.
        hours_from numeric(4,1) CHECK (hours_from BETWEEN 1 AND 48),
        hours_to numeric(4,1) CHECK (hours_to BETWEEN 1 AND 48),
        available_from date,
        days text[] NOT NULL DEFAULT '{}'
          CHECK (days <@ '{monday,tuesday,wednesday,thursday,friday,saturday,sunday}'),
        day_parts text[] NOT NULL DEFAULT '{}' CHECK (day_parts <@ '{morning,afternoon,evening,night}'),
        travel_means text[] NOT NULL DEFAULT '{}',
        driving_licence boolean,
        municipality_codes text[] NOT NULL DEFAULT '{}',
        -- One way.
        max_travel_minutes integer CHECK (max_travel_minutes BETWEEN 5 AND 180),
        language_level text CHECK (language_level IN ('A0', 'A1', 'A2', 'B1', 'B2', 'C1')),
        -- Null: not asked. Empty: there are none.
        limits text[],
        max_hours_per_day numeric(3,1) CHECK (max_hours_per_day BETWEEN 1 AND 12),
        limits_note text,
        taken_from text CHECK (taken_from IN ('referral', 'earlierTrajectory')),
        recorded_by uuid NOT NULL REFERENCES app_user,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        replaced_at timestamptz,
        PRIMARY KEY (trajectory_id, version),
        CHECK (hours_to >= hours_from)
      );
      CREATE UNIQUE INDEX work_wishes_one_holds ON work_wishes (trajectory_id) WHERE replaced_at IS NULL;
      CREATE INDEX work_wishes_participant ON work_wishes (participant_id);

      -- What was recorded stays as it was.
      GRANT SELECT, INSERT ON work_wishes TO doorloop_app;
      GRANT UPDATE (replaced_at) ON work_wishes TO doorloop_app;

      ALTER TABLE work_wishes ENABLE ROW LEVEL SECURITY;
      ALTER TABLE work_wishes FORCE ROW LEVEL SECURITY;
      CREATE POLICY work_wishes_sees ON work_wishes FOR SELECT TO doorloop_app USING (${isInCareTeam});
      CREATE POLICY work_wishes_adds ON work_wishes FOR INSERT TO doorloop_app
        WITH CHECK (recorded_by = (SELECT scope_actor()));
      CREATE POLICY work_wishes_changes ON work_wishes FOR UPDATE TO doorloop_app
        USING (${isInCareTeam}) WITH CHECK (${isInCareTeam});
      CREATE POLICY work_wishes_removes ON work_wishes FOR DELETE TO doorloop_app USING (${isInCareTeam});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_wishes');
  }
}
