import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which column says which employer is meant. */
const told = { employer: 'id', employer_contact: 'employer_id', place: 'employer_id' } as const;
const events = { INSERT: 'NEW', UPDATE: 'NEW', DELETE: 'OLD' } as const;

/**
 * A change of an employer, of whom one speaks to there or of a place is told as one of the employer: they are on
 * screen together. What the work asks never changes without its place.
 */
export class ToldEmployers1763800000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of Object.entries(told)) {
      await runner.query(`
        CREATE FUNCTION tell_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_notify('doorloop_changes',
            'employer ' || CASE WHEN count(*) > 100 THEN '*' ELSE string_agg(few.id, ',') END)
          FROM (SELECT DISTINCT ${column}::text AS id FROM changed LIMIT 101) few HAVING count(*) > 0;
          RETURN NULL;
        END $$;
      `);
      for (const [event, rows] of Object.entries(events)) {
        await runner.query(`
          CREATE TRIGGER ${table}_${event.toLowerCase()}_is_told AFTER ${event} ON ${table}
            REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_${table}();
        `);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(told)) await runner.query(`DROP FUNCTION tell_of_${table}() CASCADE`);
  }
}
