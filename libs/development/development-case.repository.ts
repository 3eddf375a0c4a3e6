import { Injectable } from '@nestjs/common';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Sight } from '#participant/participant-visibility.rules.js';

/** The tables whose rows have an address of their own. */
export type DevelopmentTable =
  | 'assessment'
  | 'uwv_advice'
  | 'action_plan'
  | 'plan_agreement'
  | 'work_place_assignment'
  | 'indication'
  | 'provision';

@Injectable()
export class DevelopmentCaseRepository {
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

  /** The trajectory that a row belongs to. What is not seen does not exist. */
  async trajectoryOf(tx: Tx, table: DevelopmentTable, id: string): Promise<string> {
    const [found] = await rows<{ id: string }>(tx, `SELECT trajectory_id AS id FROM ${table} WHERE id = $1`, [
      id,
    ]);
    if (!found) throw new Refusal(refusals.notFound);
    return found.id;
  }
}
