import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { HandoverDossier, OpenTask } from './handover-dossier.rules.js';
import type { HandoverTerms } from './handover-terms.rules.js';
import type { AfterOffer, HandoverState } from './handover.rules.js';
import { type Sighted, visibleTo } from './handover.visibility.js';
import { isoInstant } from './iso-instant.js';

export interface Handover extends AfterOffer, HandoverTerms, Sighted {
  readonly id: string;
  readonly trajectoryId: string;
  readonly participantId: string;
  /** Null when the actor may no longer see the case. */
  readonly participantName: string | null;
  readonly fromName: string;
  readonly toName: string;
  readonly dossier: HandoverDossier;
  readonly warm: boolean;
  readonly meetingOn: CalendarDate | null;
  readonly reminded: boolean;
  /** Why the receiver was asked to carry more than their ceiling; null when there was room. */
  readonly aboveCeilingReason: string | null;
  /** ISO 8601. */
  readonly offeredAt: string;
  readonly closedAt: string | null;
  /** Who accepted, declined or withdrew it. */
  readonly closedByName: string | null;
  readonly closedById: string | null;
  readonly reason: string | null;
  readonly version: number;
}

interface NewHandover extends HandoverTerms {
  readonly id: string;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly fromUserId: string;
  readonly fromTeamId: string | null;
  readonly toUserId: string;
  readonly dossier: HandoverDossier;
  readonly warm: boolean;
  readonly meetingOn: CalendarDate | null;
  readonly aboveCeilingReason: string | null;
  readonly offeredBy: string;
}

export const boxes = ['received', 'sent', 'team'] as const;
export type Box = (typeof boxes)[number];

export const orders = ['newest', 'longest'] as const;
export type Order = (typeof orders)[number];

const facts = `
  SELECT h.id, h.trajectory_id AS "trajectoryId", h.participant_id AS "participantId",
    e.participant_name AS "participantName", h.from_user_id AS "fromUserId", sender.display_name AS "fromName",
    h.from_team_id AS "fromTeamId", h.to_user_id AS "toUserId", receiver.display_name AS "toName", h.state,
    h.dossier, h.warm, h.meeting_on::text AS "meetingOn", ${isoInstant('h.offered_at')} AS "offeredAt",
    h.remind_on::text AS "remindOn", h.escalate_on::text AS "escalateOn", h.expires_on::text AS "expiresOn",
    h.reminded_at IS NOT NULL AS reminded, h.escalated_at IS NOT NULL AS escalated,
    ${isoInstant('h.closed_at')} AS "closedAt", h.closed_by AS "closedById", closer.display_name AS "closedByName",
    h.reason, h.above_ceiling_reason AS "aboveCeilingReason", h.version, e.contact_person_id AS "contactPersonId", e.team_id AS "teamId",
    coalesce(e.ended_at IS NULL AND e.trajectory_id IS NOT NULL, false) AS "trajectoryRuns",
    e.open_handover_id IS NOT NULL AS "onOffer"
  FROM handover h
  JOIN app_user sender ON sender.id = h.from_user_id
  JOIN app_user receiver ON receiver.id = h.to_user_id
  LEFT JOIN app_user closer ON closer.id = h.closed_by
  LEFT JOIN caseload_entry e ON e.trajectory_id = h.trajectory_id`;

const anyBox = { condition: '$1::boolean', value: true };

const inBox: Record<Box, (actor: Actor) => { condition: string; value: unknown }> = {
  received: ({ scope }) => ({ condition: 'h.to_user_id = ANY ($1::uuid[])', value: scope.userIds }),
  sent: ({ scope }) => ({ condition: 'h.from_user_id = ANY ($1::uuid[])', value: scope.userIds }),
  team: ({ scope }) =>
    scope.everything ? anyBox : { condition: 'h.from_team_id = ANY ($1::uuid[])', value: scope.teamIds },
};

/** By id: that is the order in which they were offered. */
const sequence: Record<Order, { beyond: string; direction: string }> = {
  newest: { beyond: '<', direction: 'DESC' },
  longest: { beyond: '>', direction: 'ASC' },
};

export interface HandoverPage {
  /** All that the actor may see when left out. */
  readonly box?: Box;
  readonly state?: HandoverState;
  /** The newest first, or what has been there the longest. */
  readonly order: Order;
  /** Of whose sender was in this team at the offer. */
  readonly teamId?: string;
  /** The last of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

@Injectable()
export class HandoverRepository {
  async find(tx: Tx, id: string): Promise<Handover | null> {
    const [found] = await rows<Handover>(tx, `${facts} WHERE h.id = $1`, [id]);
    return found ?? null;
  }

  /** What decides who sees each of these. */
  sights(tx: Tx, ids: readonly string[]): Promise<(Sighted & { readonly id: string })[]> {
    return rows(
      tx,
      `SELECT h.id, h.state, h.from_user_id AS "fromUserId", h.from_team_id AS "fromTeamId",
         h.to_user_id AS "toUserId", e.contact_person_id AS "contactPersonId", e.team_id AS "teamId"
       FROM handover h LEFT JOIN caseload_entry e ON e.trajectory_id = h.trajectory_id WHERE h.id = ANY ($1::uuid[])`,
      [ids],
    );
  }

  /** Takes the row of a handover whose trajectory this transaction holds: nobody changes it after this was read. */
  async lock(tx: Tx, id: string): Promise<Handover | null> {
    const [taken] = await rows<Handover>(tx, `${facts} WHERE h.id = $1 FOR NO KEY UPDATE OF h`, [id]);
    return taken ?? null;
  }

  /** Holds a handover, its trajectory's row first, without changing the trajectory's version. */
  async hold(tx: Tx, id: string): Promise<Handover | null> {
    await rows(
      tx,
      `SELECT FROM trajectory WHERE id = (SELECT trajectory_id FROM handover WHERE id = $1) FOR NO KEY UPDATE`,
      [id],
    );
    return this.lock(tx, id);
  }

  /** What is on offer to a colleague, in the order in which cases are taken. */
  async openTo(tx: Tx, toUserId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT id FROM handover WHERE to_user_id = $1 AND state = 'offered' ORDER BY trajectory_id`,
      [toUserId],
    );
    return found.map(({ id }) => id);
  }

  async receiverOf(tx: Tx, id: string): Promise<string> {
    const [receiver] = await rows<{ name: string }>(
      tx,
      'SELECT u.display_name AS name FROM handover h JOIN app_user u ON u.id = h.to_user_id WHERE h.id = $1',
      [id],
    );
    return receiver?.name ?? 'een collega';
  }

  page(tx: Tx, actor: Actor, { box, state, order, teamId, after, limit }: HandoverPage): Promise<Handover[]> {
    const { condition, value } = box ? inBox[box](actor) : anyBox;
    const visible = visibleTo(actor, 6);
    const { beyond, direction } = sequence[order];
    return rows(
      tx,
      `${facts} WHERE ${condition} AND ${visible.condition}
         AND ($2::text IS NULL OR h.state = $2) AND ($3::uuid IS NULL OR h.id ${beyond} $3)
         AND ($5::uuid IS NULL OR h.from_team_id = $5)
       ORDER BY h.id ${direction} LIMIT $4`,
      [value, state ?? null, after, limit, teamId ?? null, ...visible.values],
    );
  }

  openTasks(tx: Tx, trajectoryId: string, ownerId: string): Promise<OpenTask[]> {
    return rows(
      tx,
      `SELECT id, title, due_on::text AS "dueOn" FROM task
       WHERE trajectory_id = $1 AND owner_id = $2 AND done_at IS NULL ORDER BY due_on NULLS LAST, id`,
      [trajectoryId, ownerId],
    );
  }

  async add(tx: Tx, handover: NewHandover): Promise<void> {
    await rows(
      tx,
      `INSERT INTO handover (id, trajectory_id, participant_id, from_user_id, from_team_id, to_user_id, dossier, warm,
         meeting_on, offered_by, offered_at, remind_on, escalate_on, expires_on, above_ceiling_reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp(), $11, $12, $13, $14)`,
      [
        handover.id,
        handover.trajectoryId,
        handover.participantId,
        handover.fromUserId,
        handover.fromTeamId,
        handover.toUserId,
        JSON.stringify(handover.dossier),
        handover.warm,
        handover.meetingOn,
        handover.offeredBy,
        handover.remindOn,
        handover.escalateOn,
        handover.expiresOn,
        handover.aboveCeilingReason,
      ],
    );
  }

  /** Nothing is read back: with its end the handover may leave the actor's sight. */
  async close(
    tx: Tx,
    id: string,
    end: { readonly state: HandoverState; readonly by: string; readonly reason: string | null },
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE handover SET state = $2, closed_by = $3, reason = $4, closed_at = clock_timestamp(), version = version + 1
       WHERE id = $1`,
      [id, end.state, end.by, end.reason],
    );
  }

  async noteReminder(tx: Tx, id: string): Promise<void> {
    await rows(tx, 'UPDATE handover SET reminded_at = clock_timestamp() WHERE id = $1', [id]);
  }

  async noteEscalation(tx: Tx, id: string): Promise<void> {
    await rows(tx, 'UPDATE handover SET escalated_at = clock_timestamp() WHERE id = $1', [id]);
  }
}
