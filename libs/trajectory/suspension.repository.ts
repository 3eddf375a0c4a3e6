import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { SuspensionDays, SuspensionRequest } from './suspension.rules.js';
import { suspensionRefusals } from './suspension.rules.js';
import type { LockedTrajectory } from './trajectory.rules.js';

@Injectable()
export class SuspensionRepository {
  /** The first day after the last suspension that ended. */
  async lastEnd(tx: Tx, trajectoryId: string): Promise<string | null> {
    const [found] = await rows<{ end: string | null }>(
      tx,
      'SELECT max(upper(during))::text AS "end" FROM suspension WHERE trajectory_id = $1',
      [trajectoryId],
    );
    return found!.end;
  }

  async begin(
    tx: Tx,
    { id, participantId }: LockedTrajectory,
    since: string,
    { reason, expectedEndOn, decidedBy, decidedOn }: SuspensionRequest,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO suspension
         (id, trajectory_id, participant_id, reason, during, expected_end_on, decided_by, decided_on)
       VALUES ($1, $2, $3, $4, daterange($5, NULL), $6, $7, $8)`,
      [newId(), id, participantId, reason, since, expectedEndOn, decidedBy ?? null, decidedOn ?? null],
    );
  }

  /** The day the running suspension began; undefined when none is running. */
  async since(tx: Tx, trajectoryId: string): Promise<string | undefined> {
    const [found] = await rows<{ since: string }>(
      tx,
      'SELECT lower(during)::text AS since FROM suspension WHERE trajectory_id = $1 AND upper_inf(during)',
      [trajectoryId],
    );
    return found?.since;
  }

  async end(tx: Tx, trajectoryId: string, until: string): Promise<void> {
    await rows(
      tx,
      `UPDATE suspension SET during = daterange(lower(during), $2) WHERE trajectory_id = $1 AND upper_inf(during)`,
      [trajectoryId, until],
    );
  }

  async days(tx: Tx, trajectoryId: string, id: string): Promise<SuspensionDays | undefined> {
    const [found] = await rows<SuspensionDays>(
      tx,
      `SELECT lower(during)::text AS since, CASE WHEN NOT upper_inf(during) THEN upper(during)::text END AS "resumedOn",
         expected_end_on::text AS "expectedEndOn"
       FROM suspension WHERE id = $1 AND trajectory_id = $2`,
      [id, trajectoryId],
    );
    return found;
  }

  /** What would come of some work in this transaction, which then was never done. */
  async tried<Result>(tx: Tx, work: () => Promise<Result>): Promise<Result> {
    await rows(tx, 'SAVEPOINT tried', []);
    try {
      return await work();
    } finally {
      await rows(tx, 'ROLLBACK TO SAVEPOINT tried', []);
    }
  }

  async correct(tx: Tx, id: string, { since, resumedOn, expectedEndOn }: SuspensionDays): Promise<void> {
    try {
      await rows(tx, 'UPDATE suspension SET during = daterange($2, $3), expected_end_on = $4 WHERE id = $1', [
        id,
        since,
        resumedOn,
        expectedEndOn,
      ]);
    } catch (error) {
      if (isOverlap(error)) throw new Refusal(suspensionRefusals.overlaps);
      throw error;
    }
  }
}

/** The exclusion constraint spoke: a day is suspended or it is not. */
const isOverlap = (error: unknown): boolean => (error as { code?: string }).code === '23P01';
