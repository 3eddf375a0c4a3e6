import type { MigrationInterface, QueryRunner } from 'typeorm';

const seesCase = `
  (SELECT scope_everything())
  OR contact_person_id = ANY ((SELECT scope_users())::uuid[])
  OR team_id = ANY ((SELECT scope_teams())::uuid[])
  OR reader_ids && (SELECT scope_users() || scope_actor())::uuid[]`;

/**
 * OFFSET 0 makes PostgreSQL look up one participant by key for each row. Without it the planner may choose to hash all
 * participants the actor sees first, and so read the whole register for a page of twenty.
 */
const seesParticipant = (column = 'participant_id') =>
  `(SELECT scope_everything()) OR EXISTS (SELECT FROM participant p WHERE p.id = ${column} OFFSET 0)`;

const everythingOnly = '(SELECT scope_everything())';

/** Who may read a row. Any scope may write what its rules allow; without a scope nothing is read or written. */
const visible: Record<string, string> = {
  participant: seesCase,
  caseload_entry: `${seesCase} OR referral_municipality_code = ANY ((SELECT scope_municipalities())::text[])`,
  trajectory: seesParticipant(),
  stage_period: seesParticipant(),
  diagnosis_outcome: seesParticipant(),
  contact_assignment: seesParticipant(),
  involved_colleague: seesParticipant(),
  suspension: seesParticipant(),
  deadline: seesParticipant(),
  task: seesParticipant(),
  case_journal: seesParticipant(),
  handover: `
    ${seesParticipant()}
    OR from_user_id = ANY ((SELECT scope_users())::uuid[])
    OR to_user_id = ANY ((SELECT scope_users())::uuid[])
    OR from_team_id = ANY ((SELECT scope_teams())::uuid[])`,
  source_record: seesParticipant(),
  participant_name_token: seesParticipant(),
  notice: `recipient_user_id = (SELECT scope_actor()) OR ${seesParticipant()}`,
  referral: `
    (SELECT scope_everything())
    OR referrer_id = (SELECT scope_actor())
    OR municipality_code = ANY ((SELECT scope_municipalities())::text[])
    OR ((SELECT scope_intake()) AND state <> 'draft')
    OR EXISTS (SELECT FROM participant p WHERE p.id = participant_id)`,
  match_key: everythingOnly,
  match_candidate: everythingOnly,
  participant_merge: everythingOnly,
  import_piece: everythingOnly,
  import_row: everythingOnly,
  import_doubt: everythingOnly,
  outbox: everythingOnly,
  // Everything: so that old answers can be removed.
  idempotent_answer: `actor_id = (SELECT scope_actor()) OR ${everythingOnly}`,
  access_log: `
    (SELECT scope_everything())
    OR actor_id = (SELECT scope_actor())
    OR (cardinality(participant_ids) = 1 AND EXISTS (SELECT FROM participant p WHERE p.id = participant_ids[1]))`,
};

const writable: Record<string, string> = {
  access_log: 'actor_id = (SELECT scope_actor())',
  idempotent_answer: 'actor_id = (SELECT scope_actor())',
  case_journal: 'actor_id = (SELECT scope_actor())',
};

/** The second wall: every table with a person in it, ENABLE and FORCE; the keeper alone sees past it. */
export class RowLevelSecurity1763800000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, sees] of Object.entries(visible)) {
      const writes = writable[table] ?? '(SELECT scope_actor()) IS NOT NULL';
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
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(visible)) {
      await runner.query(`
        DROP POLICY ${table}_sees ON ${table}; DROP POLICY ${table}_adds ON ${table};
        DROP POLICY ${table}_changes ON ${table}; DROP POLICY ${table}_removes ON ${table};
        DROP POLICY ${table}_keeper ON ${table};
        ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;
      `);
    }
  }
}
