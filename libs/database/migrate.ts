import { runMigrations } from 'bullmq';
import pg from 'pg';
import { queueNames } from '#kernel/queue/queue-names.js';
import { ownerDataSource } from './data-source.js';

/** Serialises concurrent starters: two machines that boot together migrate once. */
const migrationLock = 7033000;

/**
 * Brings the schema, and the queue's own schema, up to date as the owner, and lets the runtime role use the queue's.
 * Safe to run again.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const source = await (await ownerDataSource(ownerUrl)).initialize();
    try {
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
    await runMigrations(owner as never);
    // BullMQ makes a sequence at the first job of a queue; the runtime role may not.
    await owner.query(`SELECT bullmq.next_job_id(name) FROM unnest($1::text[]) AS name`, [queueNames]);
    await owner.query(`
      GRANT USAGE ON SCHEMA bullmq TO doorloop_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO doorloop_app;
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO doorloop_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO doorloop_app;
    `);
  } finally {
    await owner.end();
  }
}
