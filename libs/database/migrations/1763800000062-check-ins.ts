import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesParticipant = `(SELECT scope_everything())
  OR EXISTS (SELECT FROM participant p WHERE p.id = participant_id OFFSET 0)`;

/** What was said in a check-in is for who helps the participant; seeing everything is for overview. */
const isInCareTeam = `EXISTS (SELECT FROM participant p WHERE p.id = participant_id AND (
    p.contact_person_id = ANY ((SELECT scope_users())::uuid[])
    OR p.team_id = ANY ((SELECT scope_teams())::uuid[])
    OR p.reader_ids && (SELECT scope_users() || scope_actor())::uuid[]) OFFSET 0)`;

const policies = {
  check_in: { sees: seesParticipant, writes: '(SELECT scope_actor()) IS NOT NULL' },
  check_in_side: { sees: isInCareTeam, writes: 'author_id = (SELECT scope_actor())' },
} as const;

/** How it goes after a placement, at set times; when each is due is the deadline's alone to say. */
export class CheckIns1763800000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE check_in (
        id uuid PRIMARY KEY,
        -- A term that begins anew has deadlines, and so check-ins, of its own.
        deadline_id uuid NOT NULL UNIQUE REFERENCES deadline,
        placement_id uuid NOT NULL REFERENCES placement,
        trajectory_id uuid NOT NULL REFERENCES trajectory,
        participant_id uuid NOT NULL REFERENCES participant,
        outcome text CHECK (outcome IN ('stable', 'signals', 'relapse')),
        remark text,
        concluded_by uuid REFERENCES app_user,
        concluded_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CHECK (num_nulls(outcome, concluded_by, concluded_at) IN (0, 3))
      );
      CREATE INDEX check_in_placement ON check_in (placement_id);
      CREATE INDEX check_in_trajectory ON check_in (trajectory_id);
      CREATE INDEX check_in_participant ON check_in (participant_id);

      CREATE TABLE check_in_side (
        check_in_id uuid NOT NULL REFERENCES check_in,
        side text NOT NULL CHECK (side IN ('employer', 'participant')),
        participant_id uuid NOT NULL REFERENCES participant,
        spoken_on date NOT NULL,
        -- False: it was tried, and that day they were not to be reached.
        reached boolean NOT NULL,
        note text,
        author_id uuid NOT NULL REFERENCES app_user,
        PRIMARY KEY (check_in_id, side)
      );
      CREATE INDEX check_in_side_participant ON check_in_side (participant_id);

      GRANT SELECT, INSERT, UPDATE ON check_in, check_in_side TO doorloop_app;
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
    await runner.query('DROP TABLE check_in_side, check_in');
  }
}
