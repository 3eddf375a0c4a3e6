import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Sight } from '#participant/participant-visibility.rules.js';

@Injectable()
export class PlacementCaseRepository {
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
}
