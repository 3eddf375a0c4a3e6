import type { Client } from 'pg';

/** What a check asks of a column; the others get anything of their type. */
const asked: Record<string, string> = {
  'source_record.source': `'annex'`,
  'match_candidate.left_record_id': `'00000000-0000-7000-8000-000000000001'`,
  'match_candidate.right_record_id': `'00000000-0000-7000-8000-000000000002'`,
  'match_candidate_step.state': `'open'`,
  'referral.form': `'annex'`,
  'referral_step.state': `'draft'`,
  'import_piece.source': `'annex'`,
  'import_row.outcome': `'created'`,
  'stage_period.stage': `'diagnose'`,
  'stage_period.move': `'entry'`,
  'involved_colleague.role': `'specialist'`,
  'suspension.reason': `'illness'`,
  'appointment.minutes': '30',
  'appointment.with_whom': `'participant'`,
  'contact_note.kind': `'phone'`,
  'contact_note.spoke_with': `'participant'`,
  'placement_instrument.kind': `'noRisk'`,
  'check_in_side.side': `'employer'`,
  'caseload_transfer.cause': `'leaving'`,
  'caseload_transfer_item.why': `'chosen'`,
  'wage_value.set_on': `'2025-01-01'`,
  'notice.channel': `'inApp'`,
  'notice.recipient_participant_id': 'gen_random_uuid()',
  'deadline.unit': `'weken'`,
  'assessment.kind': `'observation'`,
  'assessment.finding': `'{"observation": "x"}'`,
  'action_plan.goals': `'{x}'`,
  'plan_agreement.who': `'coach'`,
  'plan_evaluation.outcome': `'onCourse'`,
  'attendance.presence': `'present'`,
  'learning_route.kind': `'course'`,
  'handover_tick.part': `'mustKnow'`,
  'indication.target_group': `'bijstand'`,
  'provision.kind': `'other'`,
  'absence.kind': `'away'`,
  'cover_need.reason': `'absence'`,
  'app_user.roles': `'{jobCoach}'`,
};

const anyOf: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  'uuid[]': 'ARRAY[gen_random_uuid()]',
  text: `'x'`,
  jsonb: `'{}'`,
  bytea: `'\\x00'`,
  integer: '1',
  bigint: '1',
  boolean: 'false',
  'numeric(4,3)': '0.5',
  'numeric(4,1)': '20.5',
  date: `'2026-01-01'`,
  'timestamp with time zone': `'2026-01-01'`,
  tstzrange: `'[2026-01-01,)'`,
  tstzmultirange: `'{[2026-01-01,)}'`,
  daterange: `'[2026-01-01,)'`,
};

/** Puts a row in every table that has none, whether or not it fits the others: to see who gets to see it. */
export async function oneRowInEveryTable(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ table: string; columns: { name: string; type: string }[] }>(
    `
    SELECT c.relname AS table, coalesce(json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))) FILTER (
        WHERE a.attname IS NOT NULL), '[]') AS columns
    FROM pg_class c
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = ''
      AND a.attgenerated = '' AND ((a.attnotnull AND NOT a.atthasdef) OR
        c.relname || '.' || a.attname = ANY ($1))
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relrowsecurity
    GROUP BY c.relname`,
    [Object.keys(asked)],
  );
  await owner.query(`SET session_replication_role = replica`);
  for (const { table, columns } of rows) {
    const values = columns.map(({ name, type }) => asked[`${table}.${name}`] ?? anyOf[type]);
    const names = columns.map(({ name }) => name);
    await owner.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`);
  }
  await owner.query(`SET session_replication_role = DEFAULT`);
}
