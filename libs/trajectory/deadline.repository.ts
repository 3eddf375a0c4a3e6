import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import { Outbox } from '#kernel/outbox.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { NewDeadline } from './deadline.rules.js';
import { reminderOf } from './deadline.rules.js';
import type { Standstill } from './due-date.rules.js';
import type { Stage } from './stage.rules.js';
import type { Computed, TermKey } from './term.rules.js';
import type { LockedTrajectory } from './trajectory.rules.js';

interface DeadlineOfTrajectory extends NewDeadline {
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly stage: Stage;
  readonly ownerId: string;
  readonly subjectId?: string | null;
}

export interface StoredDeadline extends NewDeadline {
  readonly id: string;
  readonly stage: Stage;
  readonly subjectId: string | null;
  readonly state: 'open' | 'met' | 'cancelled';
}

const columns = `id, kind, part, stage, state, subject_id AS "subjectId", counts_from::text AS "countsFrom", length, unit,
  due_on::text AS "dueOn", soon_on::text AS "soonOn"`;

@Injectable()
export class DeadlineRepository {
  constructor(private readonly outbox: Outbox) {}

  /** Each with its reminder. */
  async add(tx: Tx, deadlines: readonly DeadlineOfTrajectory[]): Promise<void> {
    if (deadlines.length === 0) return;
    const added = deadlines.map((deadline) => ({ id: newId(), ...deadline }));
    await rows(
      tx,
      `INSERT INTO deadline (id, trajectory_id, participant_id, kind, part, stage, owner_id, subject_id, counts_from,
         length, unit, due_on, soon_on)
       SELECT id, "trajectoryId", "participantId", kind, part, stage, "ownerId", "subjectId", "countsFrom", length, unit,
         "dueOn", "soonOn"
       FROM jsonb_to_recordset($1::jsonb) AS d (id uuid, "trajectoryId" uuid, "participantId" uuid, kind text,
         part smallint, stage text, "ownerId" uuid, "subjectId" uuid, "countsFrom" date, length integer, unit text,
         "dueOn" date, "soonOn" date)`,
      [JSON.stringify(added)],
    );
    await this.remindOf(tx, added);
  }

  async trajectoryOf(tx: Tx, id: string): Promise<string | undefined> {
    const [found] = await rows<{ trajectory_id: string }>(
      tx,
      'SELECT trajectory_id FROM deadline WHERE id = $1',
      [id],
    );
    return found?.trajectory_id;
  }

  async find(tx: Tx, id: string): Promise<StoredDeadline> {
    const [found] = await rows<StoredDeadline>(tx, `SELECT ${columns} FROM deadline WHERE id = $1`, [id]);
    return found!;
  }

  open(tx: Tx, trajectoryId: string): Promise<StoredDeadline[]> {
    return rows(tx, `SELECT ${columns} FROM deadline WHERE trajectory_id = $1 AND state = 'open'`, [
      trajectoryId,
    ]);
  }

  /** Of one term, whatever became of them. */
  ofKind(tx: Tx, trajectoryId: string, kind: TermKey): Promise<StoredDeadline[]> {
    return rows(
      tx,
      `SELECT ${columns} FROM deadline WHERE trajectory_id = $1 AND kind = $2 ORDER BY part, id`,
      [trajectoryId, kind],
    );
  }

  /**
   * Of one thing, the parts of a term that were cancelled and neither done nor begun anew; without those that fell due
   * while the trajectory had ended.
   */
  async lapsed(tx: Tx, trajectoryId: string, kind: TermKey, subjectId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT DISTINCT ON (d.part) d.id
       FROM deadline d CROSS JOIN LATERAL (
         SELECT max(lower(stretch)) AS since FROM trajectory t, unnest(t.active) stretch WHERE t.id = d.trajectory_id
       ) again
       WHERE d.trajectory_id = $1 AND d.kind = $2 AND d.subject_id = $3 AND d.state = 'cancelled'
         AND NOT EXISTS (SELECT FROM deadline o WHERE o.trajectory_id = d.trajectory_id AND o.kind = d.kind
           AND o.subject_id = d.subject_id AND o.part = d.part AND o.state <> 'cancelled')
         AND (d.due_on >= (again.since AT TIME ZONE 'Europe/Amsterdam')::date
           OR d.due_on < (d.closed_at AT TIME ZONE 'Europe/Amsterdam')::date)
       ORDER BY d.part, d.id DESC`,
      [trajectoryId, kind, subjectId],
    );
    return found.map(({ id }) => id);
  }

  /** The days on which the trajectory stood still; a suspension that still runs has not moved anything yet. */
  standstills(tx: Tx, trajectoryId: string): Promise<Standstill[]> {
    return rows(
      tx,
      `SELECT lower(during)::text AS from, upper(during)::text AS until FROM suspension
       WHERE trajectory_id = $1 AND NOT upper_inf(during) ORDER BY during`,
      [trajectoryId],
    );
  }

  async meet(tx: Tx, ids: readonly string[], at: string): Promise<void> {
    await rows(
      tx,
      `UPDATE deadline SET state = 'met', closed_at = $2 WHERE id = ANY ($1::uuid[]) AND state = 'open'`,
      [ids, at],
    );
  }

  async openAgain(tx: Tx, ids: readonly string[], was: 'met' | 'cancelled'): Promise<void> {
    const opened = await rows<{ id: string; soonOn: string }>(
      tx,
      `UPDATE deadline SET state = 'open', closed_at = NULL WHERE id = ANY ($1::uuid[]) AND state = $2
       RETURNING id, soon_on::text AS "soonOn"`,
      [ids, was],
    );
    await this.remindOf(tx, opened);
  }

  /** Open deadlines as they were computed anew, each with a reminder; what was met or cancelled does not move. */
  async recompute(tx: Tx, computed: readonly (Computed & { readonly id: string })[]): Promise<void> {
    if (computed.length === 0) return;
    await rows(
      tx,
      `UPDATE deadline d SET (counts_from, length, unit, due_on, soon_on)
         = (m."countsFrom", m.length, m.unit, m."dueOn", m."soonOn")
       FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, "countsFrom" date, length integer, unit text, "dueOn" date,
         "soonOn" date)
       WHERE d.id = m.id AND d.state = 'open'`,
      [JSON.stringify(computed)],
    );
    await this.remindOf(tx, computed);
  }

  async cancel(tx: Tx, ids: readonly string[], at: string): Promise<void> {
    await rows(
      tx,
      `UPDATE deadline SET state = 'cancelled', closed_at = $2 WHERE id = ANY ($1::uuid[]) AND state = 'open'`,
      [ids, at],
    );
  }

  /** Cancels what is open of these kinds; what is about a thing of its own ends with that thing. */
  async cancelKinds(tx: Tx, { id, at }: LockedTrajectory, kinds: readonly TermKey[]): Promise<void> {
    await rows(
      tx,
      `UPDATE deadline SET state = 'cancelled', closed_at = $2
       WHERE trajectory_id = $1 AND state = 'open' AND kind = ANY ($3) AND subject_id IS NULL`,
      [id, at, kinds],
    );
  }

  /** The reminder that is owed of each; of those that were told of by then, the one of their being overdue. */
  private remindOf(tx: Tx, of: readonly { readonly id: string; readonly soonOn: string }[]): Promise<void> {
    return this.outbox.add(
      tx,
      of.map(({ id, soonOn }) => reminderOf(id, soonOn)),
    );
  }
}
