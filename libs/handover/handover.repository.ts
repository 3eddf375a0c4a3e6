import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { DossierPart } from './dossier/dossier-parts.rules.js';
import { unreadParts } from './dossier/dossier-parts.rules.js';
import { asDossier, type HandoverDossier, type OpenTask, type OpenWork } from './handover-dossier.rules.js';
import type { HandoverTerms } from './handover-terms.rules.js';
import type { TermKey } from '#trajectory/term.rules.js';
import { terms } from '#trajectory/term.rules.js';
import type { AfterOffer, HandoverState } from './handover.rules.js';
import { type Sighted, visibleTo } from './handover.visibility.js';
import { isoInstant } from './iso-instant.js';
import type { Meeting } from './meeting/meeting.rules.js';
import type { KnownPerson } from './offered-person.rules.js';
import { seenInScope } from '#participant/participant-visibility.rules.js';

export interface Handover extends AfterOffer, HandoverTerms, Sighted {
  readonly id: string;
  readonly trajectoryId: string;
  readonly participantId: string;
  /** Null when the actor may no longer see the case. */
  readonly participantName: string | null;
  /** Whether the actor may open the participant's whole record. */
  readonly opensRecord: boolean;
  /** Whom it is about, for whom the offer waits. */
  readonly person: KnownPerson | null;
  readonly fromName: string;
  readonly toName: string;
  /** As it stands: the last version. */
  readonly dossier: HandoverDossier;
  /** Versions are numbered from 1. */
  readonly dossierNumber: number;
  /** The parts of this version that the receiver has read. */
  readonly ticked: readonly DossierPart[];
  readonly warm: boolean;
  readonly meetingOn: CalendarDate | null;
  readonly meeting: Meeting;
  /** How often the invitation changed. */
  readonly meetingSequence: number;
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
  readonly meeting: Meeting;
  readonly aboveCeilingReason: string | null;
  readonly offeredBy: string;
}

/** A handover as its row is read: what follows from it is not in it. */
type HandoverRow = Omit<Handover, 'dossier' | 'unread'> & { readonly content: Partial<HandoverDossier> };

export const boxes = ['received', 'sent', 'team'] as const;
export type Box = (typeof boxes)[number];

export const orders = ['newest', 'longest'] as const;
export type Order = (typeof orders)[number];

const facts = `
  SELECT h.id, h.trajectory_id AS "trajectoryId", h.participant_id AS "participantId",
    coalesce(e.participant_name, o.participant_name) AS "participantName",
    EXISTS (SELECT FROM participant p WHERE p.id = h.participant_id AND ${seenInScope('p')} OFFSET 0) AS "opensRecord",
    CASE WHEN o.handover_id IS NOT NULL THEN json_build_object('birthDate', o.birth_date, 'stage', o.stage,
      'municipalityCode', o.municipality_code, 'phone', o.phone, 'email', o.email,
      'preferredContact', o.preferred_contact) END AS person, h.from_user_id AS "fromUserId", sender.display_name AS "fromName",
    h.from_team_id AS "fromTeamId", h.to_user_id AS "toUserId", receiver.display_name AS "toName", h.state,
    coalesce(d.content, '{}') AS content, coalesce(d.number, 1) AS "dossierNumber",
    ARRAY(SELECT k.part FROM handover_tick k WHERE k.handover_id = h.id AND k.number = d.number) AS ticked,
    EXISTS (SELECT FROM handover_question q WHERE q.handover_id = h.id AND q.answered_at IS NULL) AS "askedBack",
    h.warm, h.meeting_on::text AS "meetingOn", json_build_object('meetingOn', h.meeting_on,
      'meetingTime', to_char(h.meeting_time, 'HH24:MI'), 'meetingMinutes', h.meeting_minutes,
      'meetingPlace', h.meeting_place, 'meetingNote', h.meeting_note) AS meeting,
    h.meeting_sequence AS "meetingSequence", ${isoInstant('h.offered_at')} AS "offeredAt",
    h.remind_on::text AS "remindOn", h.escalate_on::text AS "escalateOn", h.expires_on::text AS "expiresOn",
    h.reminded_at IS NOT NULL AS reminded, h.escalated_at IS NOT NULL AS escalated,
    ${isoInstant('h.closed_at')} AS "closedAt", h.closed_by AS "closedById", closer.display_name AS "closedByName",
    h.reason, h.above_ceiling_reason AS "aboveCeilingReason", h.version,
    coalesce(e.contact_person_id, o.contact_person_id) AS "contactPersonId", coalesce(e.team_id, o.team_id) AS "teamId",
    coalesce(e.trajectory_id, o.trajectory_id) IS NOT NULL AND e.ended_at IS NULL AS "trajectoryRuns",
    coalesce(e.open_handover_id, o.handover_id) IS NOT NULL AS "onOffer"
  FROM handover h
  JOIN app_user sender ON sender.id = h.from_user_id
  JOIN app_user receiver ON receiver.id = h.to_user_id
  LEFT JOIN app_user closer ON closer.id = h.closed_by
  LEFT JOIN caseload_entry e ON e.trajectory_id = h.trajectory_id
  LEFT JOIN offered_case o ON o.handover_id = h.id
  LEFT JOIN LATERAL (SELECT v.number, v.content FROM handover_dossier v
    WHERE v.handover_id = h.id ORDER BY v.number DESC LIMIT 1) d ON true`;

/** A handover with what follows from its row. */
function asHandover({ content, ...row }: HandoverRow): Handover {
  const dossier = asDossier(content);
  return { ...row, dossier, unread: unreadParts({ ...row, dossier }, row.ticked) };
}

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
    const [found] = await rows<HandoverRow>(tx, `${facts} WHERE h.id = $1`, [id]);
    return found ? asHandover(found) : null;
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
    const [taken] = await rows<HandoverRow>(tx, `${facts} WHERE h.id = $1 FOR NO KEY UPDATE OF h`, [id]);
    return taken ? asHandover(taken) : null;
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

  async page(
    tx: Tx,
    actor: Actor,
    { box, state, order, teamId, after, limit }: HandoverPage,
  ): Promise<Handover[]> {
    const { condition, value } = box ? inBox[box](actor) : anyBox;
    const visible = visibleTo(actor, 6);
    const { beyond, direction } = sequence[order];
    const found = await rows<HandoverRow>(
      tx,
      `${facts} WHERE ${condition} AND ${visible.condition}
         AND ($2::text IS NULL OR h.state = $2) AND ($3::uuid IS NULL OR h.id ${beyond} $3)
         AND ($5::uuid IS NULL OR h.from_team_id = $5)
       ORDER BY h.id ${direction} LIMIT $4`,
      [value, state ?? null, after, limit, teamId ?? null, ...visible.values],
    );
    return found.map(asHandover);
  }

  /** The open tasks of the contact person, and the deadlines: what goes over with the case. */
  async openWork(tx: Tx, trajectoryId: string, ownerId: string): Promise<OpenWork> {
    const openTasks = await rows<OpenTask>(
      tx,
      `SELECT id, title, due_on::text AS "dueOn" FROM task
       WHERE trajectory_id = $1 AND owner_id = $2 AND done_at IS NULL ORDER BY due_on NULLS LAST, id`,
      [trajectoryId, ownerId],
    );
    const due = await rows<{ kind: TermKey; dueOn: CalendarDate }>(
      tx,
      `SELECT kind, due_on::text AS "dueOn" FROM deadline
       WHERE trajectory_id = $1 AND state = 'open' ORDER BY due_on, id`,
      [trajectoryId],
    );
    return { openTasks, deadlines: due.map(({ kind, dueOn }) => ({ label: terms[kind].label, dueOn })) };
  }

  async add(tx: Tx, handover: NewHandover): Promise<void> {
    const { meeting } = handover;
    await rows(
      tx,
      `INSERT INTO handover (id, trajectory_id, participant_id, from_user_id, from_team_id, to_user_id, warm,
         meeting_on, meeting_time, meeting_minutes, meeting_place, meeting_note, offered_by, offered_at, remind_on,
         escalate_on, expires_on, above_ceiling_reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, clock_timestamp(), $14, $15, $16, $17)`,
      [
        handover.id,
        handover.trajectoryId,
        handover.participantId,
        handover.fromUserId,
        handover.fromTeamId,
        handover.toUserId,
        handover.warm,
        meeting.meetingOn,
        meeting.meetingTime,
        meeting.meetingMinutes,
        meeting.meetingPlace,
        meeting.meetingNote,
        handover.offeredBy,
        handover.remindOn,
        handover.escalateOn,
        handover.expiresOn,
        handover.aboveCeilingReason,
      ],
    );
    await this.addDossier(tx, handover.id, 1, handover.dossier, handover.offeredBy);
  }

  /** A version of the dossier, for good: the database refuses to change what was offered. */
  async addDossier(
    tx: Tx,
    handoverId: string,
    number: number,
    dossier: HandoverDossier,
    writtenBy: string,
  ): Promise<void> {
    await rows(
      tx,
      'INSERT INTO handover_dossier (handover_id, number, content, written_by) VALUES ($1, $2, $3, $4)',
      [handoverId, number, JSON.stringify(dossier), writtenBy],
    );
  }

  /** The next version of a handover that stays open. */
  async touch(tx: Tx, id: string): Promise<void> {
    await rows(tx, 'UPDATE handover SET version = version + 1 WHERE id = $1', [id]);
  }

  /** A meeting that is planned makes the handover a warm one; whoever was invited gets the next invitation. */
  async planMeeting(tx: Tx, id: string, meeting: Meeting): Promise<void> {
    await rows(
      tx,
      `UPDATE handover SET warm = true, meeting_on = $2, meeting_time = $3, meeting_minutes = $4, meeting_place = $5,
         meeting_note = $6, version = version + 1,
         meeting_sequence = meeting_sequence + CASE WHEN meeting_time IS NULL THEN 0 ELSE 1 END
       WHERE id = $1`,
      [
        id,
        meeting.meetingOn,
        meeting.meetingTime,
        meeting.meetingMinutes,
        meeting.meetingPlace,
        meeting.meetingNote,
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
