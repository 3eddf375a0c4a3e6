import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Colleagues, teams, sessions, throttled sign-in and the log of who saw whom. */
export class Access1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE municipality (
        code text PRIMARY KEY CHECK (code ~ '^[0-9]{4}$'),
        name text NOT NULL,
        social_service text NOT NULL,
        impulse_funds_received_by text NOT NULL,
        wsw_region text NOT NULL
      );

      CREATE TABLE team (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE app_user (
        id uuid PRIMARY KEY,
        username text NOT NULL UNIQUE CHECK (username = lower(username)),
        display_name text NOT NULL,
        email text,
        password_hash text,
        roles text[] NOT NULL CHECK (roles <@ ARRAY['jobCoach','consultant','teamLead','manager','dataSteward','privacyOfficer','admin','system']),
        team_id uuid REFERENCES team,
        municipality_codes text[] NOT NULL DEFAULT '{}',
        -- Names under which a former organisation's export mentions this colleague.
        former_names text[] NOT NULL DEFAULT '{}',
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX app_user_team ON app_user (team_id);

      CREATE TABLE substitution (
        id uuid PRIMARY KEY,
        absent_user_id uuid NOT NULL REFERENCES app_user,
        substitute_id uuid NOT NULL REFERENCES app_user,
        during daterange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
        created_by uuid NOT NULL REFERENCES app_user,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (absent_user_id <> substitute_id),
        EXCLUDE USING gist (absent_user_id WITH =, substitute_id WITH =, during WITH &&)
      );
      CREATE INDEX substitution_substitute ON substitution (substitute_id);

      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_of_user ON session (user_id);

      -- A bucket per (user name or address), hashed; it says nothing about whether the account exists.
      CREATE TABLE sign_in_failure (
        bucket bytea PRIMARY KEY,
        failures integer NOT NULL,
        blocked_until timestamptz,
        last_failure_at timestamptz NOT NULL
      );

      CREATE TABLE access_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid NOT NULL,
        action text NOT NULL,
        -- One participant for a dossier; the participants on the page for a list or a search.
        participant_ids uuid[] NOT NULL,
        purpose text
      );
      CREATE INDEX access_log_dossier ON access_log ((participant_ids[1]), id) WHERE cardinality(participant_ids) = 1;
      CREATE INDEX access_log_at ON access_log USING brin (at);

      GRANT SELECT ON municipality TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE ON team, app_user TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON substitution, session, sign_in_failure TO doorloop_app;
      GRANT SELECT, INSERT ON access_log TO doorloop_app;
      GRANT SELECT ON app_user, team, substitution TO doorloop_keeper;

      INSERT INTO municipality VALUES
        ('0935', 'Maastricht', 'SZMH', 'Maastricht', 'MTB'),
        ('1903', 'Eijsden-Margraten', 'SEM', 'Maastricht', 'MTB'),
        ('0938', 'Meerssen', 'SZMH', 'Maastricht', 'MTB'),
        ('1729', 'Gulpen-Wittem', 'SZMH', 'Heerlen', 'WOZL'),
        ('0994', 'Valkenburg aan de Geul', 'SZMH', 'Heerlen', 'WOZL'),
        ('0981', 'Vaals', 'SZMH', 'Heerlen', 'WOZL');

      -- The actor of jobs and imports; it cannot sign in.
      INSERT INTO app_user (id, username, display_name, roles, active)
      VALUES ('00000000-0000-7000-8000-000000000001', 'systeem', 'Doorloop', '{system}', true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE access_log, sign_in_failure, session, substitution, app_user, team, municipality',
    );
  }
}
