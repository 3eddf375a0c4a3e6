import { SYSTEM_USER_ID } from '#kernel/actor.js';

/** Who is one person is known by the BSN alone; ids come along, so that this database makes none either. */
export const stagingTable = `
  CREATE UNLOGGED TABLE staged_row (line int, record_id uuid, person_id uuid, source_id text, bsn text,
    given_name text, surname text, birth_date date, gender text, address_line text, postcode text, town text,
    municipality_code text, phone text, recorded_on date, intake jsonb)`;

const hash = (text: string): string => `sha256(convert_to('a key of the benchmark' || ${text}, 'UTF8'))`;

/** As long as a sealed BSN. */
const sealed = `substring(${hash(`'sealed' || bsn`)} || ${hash(`'nonce' || bsn`)} FOR 38)`;

/** The keys that most people of an export have, not the variants that a slip of the pen asks for. */
const keys = [
  `'bsn:' || bsn`,
  `'tel:' || phone`,
  `'born:' || birth_date || left(given_name, 1)`,
  `'born-name:' || birth_date || lower(surname)`,
  `'year-name:' || extract(year FROM birth_date) || left(given_name, 1) || lower(surname)`,
  `'year-place:' || extract(year FROM birth_date) || postcode`,
  `'name:' || lower(given_name) || lower(surname)`,
];

/**
 * The job of the import in sets, into the same tables with the same triggers and indexes: people, their names for the
 * search, records, match keys, trajectories with stage, contact person and first deadline, and the journal. It reports
 * no rows, asks no questions and replaces nothing that is older.
 */
export const mergeStatements = (contactPersonId: string): string => `
  CREATE TEMP TABLE placed ON COMMIT DROP AS
    SELECT s.*, coalesce(p.id, first_value(s.person_id) OVER same) AS participant_id,
      p.id IS NULL AND row_number() OVER same = 1 AS is_new
    FROM staged_row s LEFT JOIN participant p ON p.bsn_hmac = ${hash('s.bsn')}
    WINDOW same AS (PARTITION BY s.bsn ORDER BY s.line);
  CREATE TEMP TABLE opened ON COMMIT DROP AS
    SELECT person_id AS id, record_id AS other_id, tstzrange(now(), NULL) AS during FROM placed WHERE is_new;
  ANALYZE placed; ANALYZE opened;

  INSERT INTO participant (id, bsn_cipher, bsn_hmac, given_name, surname, birth_date, gender, address_line, postcode,
    town, municipality_code, phone, provenance)
  SELECT participant_id, ${sealed}, ${hash('bsn')}, given_name, surname, birth_date, gender, address_line, postcode,
    town, municipality_code, phone, jsonb_build_object(
      'surname', origin, 'givenName', origin, 'birthDate', origin, 'gender', origin, 'addressLine', origin,
      'postcode', origin, 'town', origin, 'municipalityCode', origin, 'phone', origin, 'bsn', origin)
  FROM placed, jsonb_build_object('source', 'annex', 'recordedOn', recorded_on, 'sourceRecordId', record_id) origin
  WHERE is_new;

  INSERT INTO name_token (token)
  SELECT lower(surname) FROM placed UNION SELECT lower(given_name) FROM placed ON CONFLICT DO NOTHING;
  INSERT INTO participant_name_token (surname_token_id, given_token_id, participant_id)
  SELECT s.id, g.id, participant_id FROM placed JOIN name_token s ON s.token = lower(surname)
  LEFT JOIN name_token g ON g.token = lower(given_name) WHERE is_new;

  INSERT INTO source_record (id, participant_id, source, source_id, recorded_on, person, intake, bsn_cipher, bsn_hmac,
    content_hash, line)
  SELECT record_id, participant_id, 'annex', source_id, recorded_on, jsonb_build_object('surname', surname,
      'givenName', given_name, 'birthDate', birth_date, 'gender', gender, 'addressLine', address_line,
      'postcode', postcode, 'town', town, 'municipalityCode', municipality_code, 'phone', phone),
    intake, ${sealed}, ${hash('bsn')}, ${hash('placed::text')}, line
  FROM placed ON CONFLICT (source, source_id) DO NOTHING;

  INSERT INTO match_key (key, source_record_id)
  SELECT ('x' || left(encode(${hash('key')}, 'hex'), 16))::bit(64)::bigint, record_id
  FROM placed, unnest(ARRAY[${keys.join(', ')}]) AS key WHERE key IS NOT NULL;

  INSERT INTO trajectory (id, participant_id, active) SELECT id, id, tstzmultirange(during) FROM opened;
  INSERT INTO stage_period (id, trajectory_id, participant_id, stage, move, during, moved_by)
  SELECT id, id, id, 'diagnose', 'entry', during, '${SYSTEM_USER_ID}' FROM opened;
  INSERT INTO deadline (id, trajectory_id, participant_id, kind, stage, owner_id, due_on, counts_from, length, unit,
    soon_on)
  SELECT id, id, id, 'diagnoseReport', 'diagnose', '${contactPersonId}', current_date + 42, current_date, 6, 'weken',
    current_date + 28 FROM opened;
  INSERT INTO contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)
  SELECT id, id, id, '${contactPersonId}', during, '${SYSTEM_USER_ID}' FROM opened;
  INSERT INTO case_journal (type, actor_id, participant_id, trajectory_id, facts)
  SELECT 'trajectory.opened', '${SYSTEM_USER_ID}', id, id, '{"stage": "diagnose", "contactPerson": "Collega"}'
  FROM opened;`;
