import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The person, every source that told about them, the keys that find the same person again, and merges. */
export class Participant1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE participant (
        id uuid PRIMARY KEY,
        bsn_cipher bytea,
        bsn_hmac bytea,
        given_name text,
        initials text,
        prefix text,
        surname text NOT NULL,
        partner_prefix text,
        partner_surname text,
        birth_date date,
        gender text CHECK (gender IN ('M', 'V', 'X')),
        address_line text,
        postcode text,
        town text,
        municipality_code text REFERENCES municipality,
        phone text,
        email text,
        language text,
        preferred_contact text CHECK (preferred_contact IN ('phone', 'email', 'letter', 'text')),
        -- Per field: {sourceRecordId?, source, recordedOn, enteredBy?}.
        provenance jsonb NOT NULL DEFAULT '{}',
        merged_into_id uuid REFERENCES participant,
        -- Kept by keep_case(): who may see this person.
        contact_person_id uuid REFERENCES app_user,
        team_id uuid REFERENCES team,
        reader_ids uuid[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK ((bsn_cipher IS NULL) = (bsn_hmac IS NULL)),
        CHECK (merged_into_id <> id)
      );
      CREATE INDEX participant_bsn ON participant (bsn_hmac) WHERE bsn_hmac IS NOT NULL;
      CREATE INDEX participant_birth_date ON participant (birth_date);
      CREATE INDEX participant_contact_person ON participant (contact_person_id);
      CREATE INDEX participant_team ON participant (team_id);
      CREATE INDEX participant_merged_into ON participant (merged_into_id) WHERE merged_into_id IS NOT NULL;

      CREATE TABLE source_record (
        id uuid PRIMARY KEY,
        participant_id uuid NOT NULL REFERENCES participant,
        source text NOT NULL CHECK (source IN ('annex', 'mtb', 'podium24', 'referral')),
        -- The former client number, or the referral's id.
        source_id text NOT NULL,
        recorded_on date,
        -- The values it gave (without BSN) and the answers of its own form.
        person jsonb NOT NULL,
        intake jsonb NOT NULL DEFAULT '{}',
        bsn_cipher bytea,
        bsn_hmac bytea,
        content_hash bytea NOT NULL,
        import_run_id uuid,
        line integer,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (source, source_id)
      );
      CREATE INDEX source_record_participant ON source_record (participant_id);
      CREATE INDEX source_record_number ON source_record (source_id);

      -- Keyed hashes under which a record that may be the same person is found: up to fourteen a record, so rows are
      -- kept small. Eight bytes of a hash suffice: two people under one key by chance are compared and found different.
      CREATE TABLE match_key (
        key bigint NOT NULL,
        source_record_id uuid NOT NULL REFERENCES source_record ON DELETE CASCADE,
        PRIMARY KEY (key, source_record_id)
      );
      CREATE INDEX match_key_record ON match_key (source_record_id);

      CREATE TABLE match_candidate (
        id uuid PRIMARY KEY,
        left_record_id uuid NOT NULL REFERENCES source_record,
        right_record_id uuid NOT NULL REFERENCES source_record,
        left_participant_id uuid NOT NULL REFERENCES participant,
        right_participant_id uuid NOT NULL REFERENCES participant,
        score numeric(4, 3) NOT NULL,
        reasons jsonb NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'merged', 'rejected')),
        decided_by uuid REFERENCES app_user,
        decided_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        version integer NOT NULL DEFAULT 1,
        CHECK (left_record_id < right_record_id),
        UNIQUE (left_record_id, right_record_id)
      );
      CREATE INDEX match_candidate_open ON match_candidate (score DESC, id) WHERE state = 'open';
      CREATE INDEX match_candidate_left ON match_candidate (left_participant_id);
      CREATE INDEX match_candidate_right ON match_candidate (right_participant_id);
      CREATE INDEX match_candidate_right_record ON match_candidate (right_record_id);

      CREATE TABLE participant_merge (
        id uuid PRIMARY KEY,
        kept_participant_id uuid NOT NULL REFERENCES participant,
        merged_participant_id uuid NOT NULL REFERENCES participant,
        reasons jsonb NOT NULL,
        -- All that the merge moved or changed, so that undoing puts exactly that back.
        moved jsonb NOT NULL,
        merged_by uuid NOT NULL REFERENCES app_user,
        merged_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        undone_by uuid REFERENCES app_user,
        undone_at timestamptz
      );
      CREATE INDEX participant_merge_kept ON participant_merge (kept_participant_id);
      CREATE UNIQUE INDEX participant_merge_standing ON participant_merge (merged_participant_id) WHERE undone_at IS NULL;
      CREATE INDEX participant_merge_merged ON participant_merge (merged_participant_id);

      -- The dictionary of folded name tokens holds no person and so needs no scope: trigram operators are not
      -- leakproof and would lose their index under row-level security.
      CREATE TABLE name_token (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        token text NOT NULL UNIQUE
      );
      CREATE INDEX name_token_trigram ON name_token USING gin (token gin_trgm_ops);

      -- The names of the dictionary most like a word. Its threshold is its own: one letter missing from a short name
      -- leaves little in common.
      CREATE FUNCTION similar_name_tokens(word text, most integer)
        RETURNS TABLE (token_id integer, likeness real)
        LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 20 SET pg_trgm.similarity_threshold = 0.2 AS $$
      BEGIN
        RETURN QUERY SELECT t.id, similarity(t.token, word) FROM name_token t WHERE t.token % word
          ORDER BY 2 DESC, t.id LIMIT most;
      END $$;

      -- One row per surname and given name of a person: both together are found without touching others' rows.
      CREATE TABLE participant_name_token (
        surname_token_id integer NOT NULL REFERENCES name_token,
        given_token_id integer REFERENCES name_token,
        participant_id uuid NOT NULL REFERENCES participant
      );
      CREATE INDEX participant_name_token_surname
        ON participant_name_token (surname_token_id, given_token_id, participant_id);
      CREATE INDEX participant_name_token_given
        ON participant_name_token (given_token_id, surname_token_id, participant_id);
      CREATE INDEX participant_name_token_participant ON participant_name_token (participant_id);

      GRANT SELECT, INSERT, UPDATE ON participant, source_record, match_candidate, participant_merge TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON match_key, participant_name_token TO doorloop_app;
      GRANT SELECT, INSERT ON name_token TO doorloop_app;
      -- Who may see a person follows from the facts alone: the runtime role cannot write these columns.
      REVOKE UPDATE, INSERT ON participant FROM doorloop_app;
      GRANT INSERT (id, bsn_cipher, bsn_hmac, given_name, initials, prefix, surname, partner_prefix, partner_surname,
        birth_date, gender, address_line, postcode, town, municipality_code, phone, email, language, preferred_contact,
        provenance, version, created_at, updated_at) ON participant TO doorloop_app;
      GRANT UPDATE (bsn_cipher, bsn_hmac, given_name, initials, prefix, surname, partner_prefix, partner_surname,
        birth_date, gender, address_line, postcode, town, municipality_code, phone, email, language, preferred_contact,
        provenance, merged_into_id, version, updated_at) ON participant TO doorloop_app;
      GRANT SELECT, UPDATE ON participant TO doorloop_keeper;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE participant_name_token, name_token, participant_merge, match_candidate, match_key,
        source_record, participant;
      DROP FUNCTION similar_name_tokens(text, integer);
    `);
  }
}
