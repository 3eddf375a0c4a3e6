import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Employers, the people one speaks to there, and their places and vacancies with what the work asks. */
export class Employers1763800000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employer (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        name_key text GENERATED ALWAYS AS (lower(name)) STORED,
        kvk_number text NOT NULL CONSTRAINT employer_one_per_kvk_number UNIQUE CHECK (kvk_number ~ '^[0-9]{8}$'),
        sbi_code text CHECK (sbi_code ~ '^[0-9]{2,6}$'),
        growth_sector text CHECK (growth_sector IN
          ('care', 'technology', 'construction', 'logistics', 'hospitality', 'green', 'education', 'publicServices')),
        -- Null: outside the municipalities that the organisation works for.
        municipality_code text REFERENCES municipality,
        ended_on date,
        end_reason text CHECK (end_reason IS NULL OR ended_on IS NOT NULL),
        state text GENERATED ALWAYS AS (CASE WHEN ended_on IS NULL THEN 'active' ELSE 'ended' END) STORED,
        created_by uuid NOT NULL REFERENCES app_user,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX employer_by_name ON employer (name_key, id);
      CREATE INDEX employer_name_trigram ON employer USING gin (name_key gin_trgm_ops);

      -- A person: no more than it takes to reach them at work, and gone when removed.
      CREATE TABLE employer_contact (
        id uuid PRIMARY KEY,
        employer_id uuid NOT NULL REFERENCES employer,
        name text NOT NULL,
        job_title text,
        phone text,
        email text,
        created_by uuid NOT NULL REFERENCES app_user,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX employer_contact_employer ON employer_contact (employer_id);

      CREATE TABLE place (
        id uuid PRIMARY KEY,
        employer_id uuid NOT NULL REFERENCES employer,
        kind text NOT NULL CHECK (kind IN ('workPlace', 'vacancy')),
        function_title text NOT NULL,
        description text,
        -- Hours a week, from and to.
        hours_from numeric(4,1) NOT NULL CHECK (hours_from BETWEEN 1 AND 48),
        hours_to numeric(4,1) NOT NULL CHECK (hours_to BETWEEN hours_from AND 48),
        -- Where the work is; that is not always where the employer is.
        municipality_code text REFERENCES municipality,
        postcode_area text CHECK (postcode_area ~ '^[1-9][0-9]{3}$'),
        positions integer NOT NULL CHECK (positions BETWEEN 1 AND 200),
        -- How many positions a running placement holds; kept by the database alone.
        taken integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
        closed_as text CHECK (closed_as IN ('filled', 'withdrawn')),
        close_reason text CHECK (close_reason IS NULL OR closed_as IS NOT NULL),
        state text GENERATED ALWAYS AS
          (coalesce(closed_as, CASE WHEN taken < positions THEN 'open' ELSE 'filled' END)) STORED,
        created_by uuid NOT NULL REFERENCES app_user,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT place_never_overfilled CHECK (taken <= positions)
      );
      CREATE INDEX place_employer ON place (employer_id, id);
      CREATE INDEX place_open ON place (id) WHERE state = 'open';

      -- What the work consists of and what it asks of who does it, as it was over the days.
      CREATE TABLE place_trait (
        id uuid PRIMARY KEY,
        place_id uuid NOT NULL REFERENCES place,
        code text NOT NULL,
        -- Of the level of language alone.
        level text,
        during daterange NOT NULL CHECK (NOT isempty(during)),
        EXCLUDE USING gist (place_id WITH =, code WITH =, during WITH &&)
      );
      CREATE INDEX place_trait_place ON place_trait (place_id) WHERE upper_inf(during);

      GRANT SELECT, INSERT ON employer, place TO doorloop_app;
      GRANT UPDATE (name, kvk_number, sbi_code, growth_sector, municipality_code, ended_on, end_reason, version)
        ON employer TO doorloop_app;
      GRANT UPDATE (kind, function_title, description, hours_from, hours_to, municipality_code, postcode_area,
        positions, closed_as, close_reason, version) ON place TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON place_trait, employer_contact TO doorloop_app;
    `);
    // For who helps people to work; a referrer, who only follows progress, is not among them.
    const sees = `(SELECT scope_everything()) OR cardinality((SELECT scope_users())) > 0`;
    const writes = `(SELECT scope_actor()) IS NOT NULL`;
    await runner.query(`
      ALTER TABLE employer_contact ENABLE ROW LEVEL SECURITY;
      ALTER TABLE employer_contact FORCE ROW LEVEL SECURITY;
      CREATE POLICY employer_contact_sees ON employer_contact FOR SELECT TO doorloop_app USING (${sees});
      CREATE POLICY employer_contact_adds ON employer_contact FOR INSERT TO doorloop_app WITH CHECK (${writes});
      CREATE POLICY employer_contact_changes ON employer_contact FOR UPDATE TO doorloop_app
        USING (${sees}) WITH CHECK (${writes});
      CREATE POLICY employer_contact_removes ON employer_contact FOR DELETE TO doorloop_app USING (${sees});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE place_trait, place, employer_contact, employer');
  }
}
