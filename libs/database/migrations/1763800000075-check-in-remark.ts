import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For who helps the participant; seeing everything is for overview. */
const isInCareTeam = `EXISTS (SELECT FROM participant p WHERE p.id = participant_id AND (
    p.contact_person_id = ANY ((SELECT scope_users())::uuid[])
    OR p.team_id = ANY ((SELECT scope_teams())::uuid[])
    OR p.reader_ids && (SELECT scope_users() || scope_actor())::uuid[]) OFFSET 0)`;
const writes = 'author_id = (SELECT scope_actor())';

/**
 * That a check-in had an outcome is for whoever oversees; what was said about it is not. A row of its own lets the
 * database keep the two apart.
 */
export class CheckInRemark1763800000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE check_in_remark (
        check_in_id uuid PRIMARY KEY REFERENCES check_in,
        participant_id uuid NOT NULL REFERENCES participant,
        remark text NOT NULL,
        author_id uuid NOT NULL REFERENCES app_user
      );
      CREATE INDEX check_in_remark_participant ON check_in_remark (participant_id);
      -- Who moves them is not among those for whom a policy shows a row.
      ALTER TABLE check_in NO FORCE ROW LEVEL SECURITY;
      INSERT INTO check_in_remark (check_in_id, participant_id, remark, author_id)
        SELECT id, participant_id, remark, concluded_by FROM check_in WHERE remark IS NOT NULL;
      ALTER TABLE check_in FORCE ROW LEVEL SECURITY;
      ALTER TABLE check_in DROP COLUMN remark;

      GRANT SELECT, INSERT ON check_in_remark TO doorloop_app;
      ALTER TABLE check_in_remark ENABLE ROW LEVEL SECURITY;
      ALTER TABLE check_in_remark FORCE ROW LEVEL SECURITY;
      CREATE POLICY check_in_remark_sees ON check_in_remark FOR SELECT TO doorloop_app USING (${isInCareTeam});
      CREATE POLICY check_in_remark_adds ON check_in_remark FOR INSERT TO doorloop_app WITH CHECK (${writes});
      CREATE POLICY check_in_remark_changes ON check_in_remark FOR UPDATE TO doorloop_app
        USING (${isInCareTeam}) WITH CHECK (${writes});
      CREATE POLICY check_in_remark_removes ON check_in_remark FOR DELETE TO doorloop_app USING (${isInCareTeam});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE check_in ADD COLUMN remark text;
      ALTER TABLE check_in NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE check_in_remark NO FORCE ROW LEVEL SECURITY;
      UPDATE check_in c SET remark = r.remark FROM check_in_remark r WHERE r.check_in_id = c.id;
      ALTER TABLE check_in FORCE ROW LEVEL SECURITY;
      DROP TABLE check_in_remark;
    `);
  }
}
