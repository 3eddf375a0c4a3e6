import type { MigrationInterface, QueryRunner } from 'typeorm';

const told = { caseload_transfer: 'id', caseload_transfer_item: 'transfer_id' } as const;

/** What becomes of a case is told as a change of its transfer: the progress is on screen as one. */
export class ToldTransfers1763800000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of Object.entries(told)) {
      await runner.query(`
        CREATE FUNCTION tell_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_notify('doorloop_changes', 'caseloadTransfer ' || string_agg(DISTINCT ${column}::text, ','))
          FROM changed HAVING count(*) > 0;
          RETURN NULL;
        END $$;
      `);
      for (const event of ['INSERT', 'UPDATE']) {
        await runner.query(`
          CREATE TRIGGER ${table}_${event.toLowerCase()}_is_told AFTER ${event} ON ${table}
            REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_${table}();
        `);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(told)) await runner.query(`DROP FUNCTION tell_of_${table}() CASCADE`);
  }
}
