import { Injectable } from '@nestjs/common';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Stage } from './stage.rules.js';
import type { Colleague, LockedTrajectory } from './trajectory.rules.js';
import { trajectoryRefusals } from './trajectory.rules.js';

interface NewTrajectory {
  readonly id: string;
  readonly participantId: string;
  readonly stage: Stage;
  readonly stagePeriodId: string;
  readonly entryReason?: string;
  readonly contactPersonId: string;
  readonly contactAssignmentId: string;
  readonly referralId?: string;
  readonly referralMunicipalityCode?: string;
  /** ISO 8601; now when left out. */
  readonly openedAt?: string;
}

/** The facts of the trajectories $1, with room for more columns and joins. */
export const trajectoryFacts = (columns = '', joins = ''): string => `
  SELECT t.id, t.participant_id AS "participantId", t.version,
    CASE WHEN NOT upper_inf(t.active) THEN 'ended'
         WHEN EXISTS (SELECT FROM suspension s WHERE s.trajectory_id = t.id AND upper_inf(s.during)) THEN 'suspended'
         ELSE 'running' END AS state,
    stage.stage, stage.id AS "stagePeriodId",
    contact.user_id AS "contactPersonId", u.display_name AS "contactPersonName", u.team_id AS "teamId",
    CASE WHEN NOT upper_inf(t.active)
         THEN (upper(t.active) AT TIME ZONE 'Europe/Amsterdam')::date::text END AS "endedOn",
    (SELECT h.id FROM handover h WHERE h.trajectory_id = t.id AND h.state = 'offered') AS "openHandoverId",
    clock_timestamp()::text AS at${columns}
  FROM trajectory t ${joins}
  CROSS JOIN LATERAL (SELECT id, stage, during FROM stage_period s
    WHERE s.trajectory_id = t.id ORDER BY during DESC LIMIT 1) stage
  CROSS JOIN LATERAL (SELECT user_id FROM contact_assignment c
    WHERE c.trajectory_id = t.id ORDER BY during DESC LIMIT 1) contact
  JOIN app_user u ON u.id = contact.user_id
  WHERE t.id = ANY ($1::uuid[])`;

/** The openings $1 with when each runs: from when it says, or from instant $2. */
const given = `
  SELECT *, tstzrange(least(coalesce("openedAt", $2), $2), NULL) AS during
  FROM jsonb_to_recordset($1::jsonb) AS o (id uuid, "participantId" uuid, stage text, "stagePeriodId" uuid,
    "entryReason" text, "contactPersonId" uuid, "contactAssignmentId" uuid, "referralId" uuid,
    "referralMunicipalityCode" text, "openedAt" timestamptz)`;

@Injectable()
export class TrajectoryRepository {
  /**
   * Takes the row and the next version in one statement; the facts are read by a second one, because only a statement
   * that begins after the wait sees what the previous holder committed.
   */
  async lock(tx: Tx, id: string, expectedVersion?: number): Promise<LockedTrajectory> {
    const [taken] = await rows<{ version: number }>(
      tx,
      'UPDATE trajectory SET version = version + 1 WHERE id = $1 RETURNING version',
      [id],
    );
    if (!taken) throw new Refusal(refusals.notFound);
    if (expectedVersion !== undefined && taken.version !== expectedVersion + 1) {
      throw new Refusal(refusals.versionOutdated);
    }
    return this.facts(tx, id);
  }

  /** As `lock`, without a next version: for work that leaves the trajectory itself as it is. */
  async hold(tx: Tx, id: string): Promise<LockedTrajectory> {
    const [held] = await this.holdAll(tx, [id]);
    if (!held) throw new Refusal(refusals.notFound);
    return held;
  }

  /**
   * As `hold`, for many and in two statements; what the actor does not see is not among them. In one order for
   * everybody: two who want the same ones would otherwise wait for each other for ever.
   */
  async holdAll(tx: Tx, ids: readonly string[]): Promise<LockedTrajectory[]> {
    const held = await rows<{ id: string }>(
      tx,
      'SELECT id FROM trajectory WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
      [ids],
    );
    // The previous holder may have taken a case out of the actor's sight.
    return held.length === 0 ? [] : rows(tx, trajectoryFacts(), [held.map(({ id }) => id)]);
  }

  private async facts(tx: Tx, id: string): Promise<LockedTrajectory> {
    const [locked] = await rows<LockedTrajectory>(tx, trajectoryFacts(), [[id]]);
    // The previous holder may have taken the case out of the actor's sight.
    if (!locked) throw new Refusal(refusals.notFound);
    return locked;
  }

  /** Their accounts are not closed before the transaction ends: who was here becomes contact person while here. */
  async colleagues(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Colleague>> {
    const found = await rows<Colleague>(
      tx,
      `SELECT id, display_name AS "displayName", roles, team_id AS "teamId", active FROM app_user
       WHERE id = ANY ($1::uuid[]) AND NOT ('system' = ANY (roles)) ORDER BY id FOR SHARE`,
      [ids],
    );
    return new Map(found.map((colleague) => [colleague.id, colleague]));
  }

  /** Trajectory and first stage of each, from one instant, which it gives; `assign` then goes on from it. */
  async begin(tx: Tx, openedBy: string, opened: readonly NewTrajectory[]): Promise<string> {
    const [{ at }] = (await rows<{ at: string }>(tx, 'SELECT clock_timestamp()::text AS at')) as [
      { at: string },
    ];
    const values = [JSON.stringify(opened), at];
    // Before the index on open ones is asked: who re-opens an older trajectory takes the two in this order as well.
    await rows(tx, 'SELECT FROM participant WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [
      opened.map(({ participantId }) => participantId),
    ]);
    try {
      await rows(
        tx,
        `INSERT INTO trajectory
           (id, participant_id, referral_id, referral_municipality_code, entry_reason, active)
         SELECT id, "participantId", "referralId", "referralMunicipalityCode", "entryReason", tstzmultirange(during)
         FROM (${given}) opened`,
        values,
      );
    } catch (error) {
      if (isSecondOpen(error)) throw new Refusal(trajectoryRefusals.alreadyOpen);
      throw error;
    }
    await rows(
      tx,
      `INSERT INTO stage_period (id, trajectory_id, participant_id, stage, move, reason, during, moved_by)
       SELECT "stagePeriodId", id, "participantId", stage, 'entry', "entryReason", during, $3
       FROM (${given}) opened`,
      [...values, openedBy],
    );
    return at;
  }

  /**
   * The first contact person of each. Last, for two reasons: from here on the participants are in somebody's sight,
   * perhaps not the actor's; and list row and scope are derived once, when all that they come from is there.
   */
  async assign(tx: Tx, openedBy: string, opened: readonly NewTrajectory[], at: string): Promise<void> {
    await rows(
      tx,
      `INSERT INTO contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)
       SELECT "contactAssignmentId", id, "participantId", "contactPersonId", during, $3
       FROM (${given}) opened`,
      [JSON.stringify(opened), at, openedBy],
    );
  }
}

/** The unique index on open trajectories spoke: the participant has one already. */
export const isSecondOpen = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'trajectory_one_open';
