import type { Client } from 'pg';
import { tallyJobs } from './processes/tally.jobs.js';

/** Work of which every double shows: what is owed is in `owed`, what was done in `done`, and neither refuses a double. */
export const makeTally = (owner: Pick<Client, 'query'>): Promise<unknown> =>
  owner.query(`CREATE TABLE owed (id uuid PRIMARY KEY, at timestamptz NOT NULL DEFAULT now()); CREATE TABLE done (id uuid);
    GRANT ALL ON owed, done TO doorloop_app`);

/** The fact and the work that it owes, in one transaction; gives its id once that is committed. */
export async function owe(owner: Pick<Client, 'query'>): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`WITH fact AS (
      INSERT INTO owed (id) VALUES (gen_random_uuid()) RETURNING id
    ), work AS (
      INSERT INTO outbox (id, job, payload)
      SELECT gen_random_uuid(), '${tallyJobs.count}', json_build_object('id', id) FROM fact
    ) SELECT id FROM fact`);
  return rows[0]!.id;
}
