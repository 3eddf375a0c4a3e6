import type { Client } from 'pg';
import type { RunResult } from '../matching/import-run.js';

/** What an import made of the records, read from the tables: who belongs together, and what is still asked. */
export async function placedInDatabase(owner: Pick<Client, 'query'>): Promise<RunResult> {
  const { rows: records } = await owner.query(
    `SELECT source || '/' || source_id AS id, participant_id FROM source_record WHERE source <> 'referral'`,
  );
  const { rows: questions } = await owner.query(
    `SELECT l.source || '/' || l.source_id AS one, r.source || '/' || r.source_id AS other
     FROM match_candidate c JOIN source_record l ON l.id = c.left_record_id JOIN source_record r ON r.id = c.right_record_id
     WHERE c.state = 'open'`,
  );
  return {
    participantOf: new Map(records.map(({ id, participant_id: participant }) => [id, participant])),
    queue: questions.map(({ one, other }) => [one, other]),
  };
}
