import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two roles that own no table: `doorloop_app` is what the api and the worker run as; `doorloop_keeper` runs the
 * functions that keep derived columns and check the invariant, so that they see every row whoever is asking.
 * The scope functions read what the transaction opener set; without it they let nothing through.
 */
export class RolesAndScope1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      DO $$ BEGIN
        PERFORM pg_advisory_xact_lock(7033001);
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'doorloop_app') THEN
          CREATE ROLE doorloop_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
        END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'doorloop_keeper') THEN
          CREATE ROLE doorloop_keeper NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
        END IF;
        EXECUTE format('GRANT doorloop_app, doorloop_keeper TO %I', current_user);
      END $$;
      GRANT USAGE ON SCHEMA public TO doorloop_app, doorloop_keeper;
      -- A function can only be handed to a role that may create in its schema.
      GRANT CREATE ON SCHEMA public TO doorloop_keeper;

      CREATE FUNCTION scope_everything() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(current_setting('app.everything', true) = 'on', false);
      CREATE FUNCTION scope_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('app.actor', true), '')::uuid;
      CREATE FUNCTION scope_users() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
        RETURN string_to_array(nullif(current_setting('app.users', true), ''), ',')::uuid[];
      CREATE FUNCTION scope_teams() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
        RETURN string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[];
      CREATE FUNCTION scope_municipalities() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
        RETURN string_to_array(nullif(current_setting('app.municipalities', true), ''), ',');
      CREATE FUNCTION scope_intake() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(current_setting('app.intake', true) = 'on', false);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION scope_everything(); DROP FUNCTION scope_actor(); DROP FUNCTION scope_users();
      DROP FUNCTION scope_teams(); DROP FUNCTION scope_municipalities(); DROP FUNCTION scope_intake();
    `);
  }
}
