import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { ExitReason } from './exit.rules.js';
import type { LockedTrajectory } from './trajectory.rules.js';

/** What runs and ends with the trajectory, at the very same instant. $1 is the trajectory, $2 the instant. */
const endings = [
  `UPDATE deadline SET state = 'cancelled', closed_at = $2 WHERE trajectory_id = $1 AND state = 'open'`,
  'UPDATE task SET done_at = $2, cancelled = true WHERE trajectory_id = $1 AND done_at IS NULL',
  `UPDATE involved_colleague SET during = tstzrange(lower(during), $2)
   WHERE trajectory_id = $1 AND upper_inf(during)`,
  `UPDATE contact_assignment SET during = tstzrange(lower(during), $2)
   WHERE trajectory_id = $1 AND upper_inf(during)`,
  'UPDATE stage_period SET during = tstzrange(lower(during), $2) WHERE trajectory_id = $1 AND upper_inf(during)',
];

@Injectable()
export class ExitRepository {
  async end(tx: Tx, { id, at }: LockedTrajectory, reason: ExitReason, note?: string): Promise<void> {
    for (const ending of endings) await rows(tx, ending, [id, at]);
    await rows(
      tx,
      `UPDATE trajectory SET active = active * tstzmultirange(tstzrange(NULL, $2)), exit_reason = $3, exit_note = $4
       WHERE id = $1`,
      [id, at, reason, note ?? null],
    );
  }
}
