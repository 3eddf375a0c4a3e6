import { Client } from 'pg';
import type { ToldMoment } from './demo-clock.js';

/** Machinery, whose times are real; and what people told themselves, which is in the story already. */
const realTables = [
  'session',
  'sign_in_failure',
  'outbox',
  'processed_message',
  'idempotent_answer',
  'migrations',
];
const toldColumns = ['occurred_at', 'last_contact_at', 'starts_at'];

/**
 * Puts the history of a demo that was just filled where its story puts it: the database tells its own time, so all of
 * it happened a moment ago. As the owner and past the triggers that keep a history from being rewritten, which is why
 * nothing but a filling may do this.
 */
export async function putInThePast(ownerUrl: string, moments: readonly ToldMoment[]): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    await owner.query('SET LOCAL session_replication_role = replica');
    await owner.query(
      'CREATE TEMP TABLE moment (lived timestamptz PRIMARY KEY, told timestamptz) ON COMMIT DROP',
    );
    await owner.query(
      'INSERT INTO moment SELECT * FROM jsonb_to_recordset($1) AS m (lived timestamptz, told timestamptz)',
      [JSON.stringify(moments)],
    );
    await owner.query(rewriting);
    await owner.query(doneBefore);
    await owner.query('COMMIT');
  } finally {
    await owner.end();
  }
}

/** What was owed long ago was done then: nobody hears today that they became contact person a year ago. */
const doneBefore = `DELETE FROM outbox WHERE pg_temp.told(created_at) < now() - interval '2 weeks'`;

/** Each row by itself, the earliest period first: moved one by one towards the past, periods never overlap. */
const rewriting = `
  CREATE FUNCTION pg_temp.told(at timestamptz) RETURNS timestamptz LANGUAGE sql AS
    'SELECT coalesce((SELECT m.told + (at - m.lived) FROM moment m WHERE m.lived <= at ORDER BY m.lived DESC LIMIT 1), at)';
  DO $$
  DECLARE
    the_table record;
    the_row tid;
  BEGIN
    FOR the_table IN
      SELECT c.oid::regclass AS name,
        string_agg(format(CASE format_type(a.atttypid, NULL)
          WHEN 'tstzrange' THEN '%1$I = tstzrange(pg_temp.told(lower(%1$I)), pg_temp.told(upper(%1$I)))'
          WHEN 'tstzmultirange' THEN '%1$I = (SELECT range_agg(tstzrange(pg_temp.told(lower(r)), pg_temp.told(upper(r)))) FROM unnest(%1$I) r)'
          ELSE '%1$I = pg_temp.told(%1$I)' END, a.attname), ', ') AS moved,
        coalesce(string_agg(format('lower(%I)', a.attname), ', ')
          FILTER (WHERE format_type(a.atttypid, NULL) = 'tstzrange'), 'ctid') AS earliest
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND format_type(a.atttypid, NULL) IN ('timestamp with time zone', 'tstzrange', 'tstzmultirange')
        AND c.relname <> ALL ('{${realTables.join()}}') AND a.attname <> ALL ('{${toldColumns.join()}}')
      GROUP BY c.oid
    LOOP
      FOR the_row IN EXECUTE format('SELECT ctid FROM %s ORDER BY %s', the_table.name, the_table.earliest) LOOP
        EXECUTE format('UPDATE %s SET %s WHERE ctid = $1', the_table.name, the_table.moved) USING the_row;
      END LOOP;
    END LOOP;
  END $$`;
