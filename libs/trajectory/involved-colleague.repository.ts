import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Involvement } from './involved-colleague.rules.js';
import type { LockedTrajectory } from './trajectory.rules.js';

interface InvolvedColleague extends Involvement {
  readonly id: string;
  readonly name: string;
}

@Injectable()
export class InvolvedColleagueRepository {
  now(tx: Tx, trajectoryId: string): Promise<InvolvedColleague[]> {
    return rows(
      tx,
      `SELECT i.id, i.user_id AS "userId", i.role, u.display_name AS name
       FROM involved_colleague i JOIN app_user u ON u.id = i.user_id
       WHERE i.trajectory_id = $1 AND upper_inf(i.during) ORDER BY i.id`,
      [trajectoryId],
    );
  }

  async add(
    tx: Tx,
    { id, participantId, at }: LockedTrajectory,
    involvements: readonly Involvement[],
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO involved_colleague (id, trajectory_id, participant_id, user_id, role, during)
       SELECT id, $2, $3, "userId", role, tstzrange($4, NULL)
       FROM jsonb_to_recordset($1::jsonb) AS i (id uuid, "userId" uuid, role text)`,
      [
        JSON.stringify(involvements.map((involvement) => ({ id: newId(), ...involvement }))),
        id,
        participantId,
        at,
      ],
    );
  }

  /** Ends one involvement, or all that are running. */
  async end(tx: Tx, { id, at }: LockedTrajectory, involvedId?: string): Promise<void> {
    await rows(
      tx,
      `UPDATE involved_colleague SET during = tstzrange(lower(during), $2)
       WHERE trajectory_id = $1 AND upper_inf(during) AND ($3::uuid IS NULL OR id = $3)`,
      [id, at, involvedId ?? null],
    );
  }
}
