import { Injectable } from '@nestjs/common';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Sight } from '#participant/participant-visibility.rules.js';

/** What has an address of its own. */
export type LearningTable = 'learning_route' | 'work_process' | 'learning_note';

@Injectable()
export class LearningCaseRepository {
  /** Who has to do with the case, as the database keeps it. */
  async sight(tx: Tx, trajectoryId: string): Promise<Sight> {
    const [sight] = await rows<Sight>(
      tx,
      `SELECT p.contact_person_id AS "contactPersonId", p.team_id AS "teamId", p.reader_ids AS "readerIds"
       FROM trajectory t JOIN participant p ON p.id = t.participant_id WHERE t.id = $1`,
      [trajectoryId],
    );
    return sight!;
  }

  /** The route that a row is or belongs to, with its trajectory. What is not seen does not exist. */
  async routeOf(
    tx: Tx,
    table: LearningTable,
    id: string,
  ): Promise<{ readonly id: string; readonly trajectoryId: string }> {
    const [found] = await rows<{ id: string; trajectoryId: string }>(
      tx,
      table === 'learning_route'
        ? 'SELECT id, trajectory_id AS "trajectoryId" FROM learning_route WHERE id = $1'
        : `SELECT r.id, r.trajectory_id AS "trajectoryId" FROM ${table} part
           JOIN learning_route r ON r.id = part.learning_route_id WHERE part.id = $1`,
      [id],
    );
    if (!found) throw new Refusal(refusals.notFound);
    return found;
  }
}
