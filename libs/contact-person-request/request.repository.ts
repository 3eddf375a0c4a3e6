import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { visibleTo } from '#participant/participant-visibility.rules.js';
import type { RequestFacts, RequestState } from './request.rules.js';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What the participant said; none of it when it is not for the actor. */
export interface RequestWords {
  readonly reason: string | null;
  readonly wish: string | null;
  readonly wished: Person | null;
  readonly answer: string | null;
}

export interface StoredRequest extends RequestFacts {
  readonly id: string;
  readonly version: number;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly participantName: string;
  readonly about: Person;
  readonly recordedBy: Person;
  /** ISO 8601. */
  readonly recordedAt: string;
  readonly answerBy: CalendarDate;
  readonly answeredBy: Person | null;
  readonly answeredAt: string | null;
  /** Since it was granted somebody else became the contact person. */
  readonly carriedOut: boolean;
  /** The last offer of the case since it was granted. */
  readonly handover: { readonly id: string; readonly state: string; readonly to: Person } | null;
  readonly words: RequestWords | null;
}

interface NewRequest {
  readonly id: string;
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly aboutUserId: string;
  readonly confidential: boolean;
  readonly recordedById: string;
  readonly answerBy: CalendarDate;
  readonly reason: string | null;
  readonly wish: string | null;
  readonly wishedUserId: string | null;
}

const person = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.display_name)`;

/** What the actor's row scope hides of the words is null here too. */
const facts = `
  SELECT r.id, r.version, r.state, r.trajectory_id AS "trajectoryId", r.participant_id AS "participantId",
    e.participant_name AS "participantName", r.contact_person_id AS "aboutUserId", ${person('about')} AS about,
    r.recorded_by AS "recordedById", ${person('recorder')} AS "recordedBy", r.confidential,
    e.contact_person_id AS "contactPersonId", e.team_id AS "teamId", to_json(r.recorded_at) #>> '{}' AS "recordedAt",
    r.answer_by::text AS "answerBy", to_json(r.answered_at) #>> '{}' AS "answeredAt",
    CASE WHEN answerer.id IS NOT NULL THEN ${person('answerer')} END AS "answeredBy",
    r.state = 'granted' AND e.contact_person_id <> r.contact_person_id AS "carriedOut",
    CASE WHEN r.state = 'granted' THEN (
      SELECT json_build_object('id', h.id, 'state', h.state, 'to', ${person('receiver')})
      FROM handover h JOIN app_user receiver ON receiver.id = h.to_user_id
      WHERE h.trajectory_id = r.trajectory_id AND h.offered_at >= r.answered_at ORDER BY h.id DESC LIMIT 1
    ) END AS handover,
    CASE WHEN w.request_id IS NOT NULL THEN json_build_object('reason', w.reason, 'wish', w.wish,
      'wished', CASE WHEN wished.id IS NOT NULL THEN ${person('wished')} END, 'answer', w.answer) END AS words
  FROM contact_person_request r
  JOIN caseload_entry e ON e.trajectory_id = r.trajectory_id
  JOIN app_user about ON about.id = r.contact_person_id
  JOIN app_user recorder ON recorder.id = r.recorded_by
  LEFT JOIN app_user answerer ON answerer.id = r.answered_by
  LEFT JOIN contact_person_request_words w ON w.request_id = r.id
  LEFT JOIN app_user wished ON wished.id = w.wished_user_id`;

@Injectable()
export class RequestRepository {
  async find(tx: Tx, id: string): Promise<StoredRequest | null> {
    const [found] = await rows<StoredRequest>(tx, `${facts} WHERE r.id = $1`, [id]);
    return found ?? null;
  }

  /** Whose case it is, when the actor sees it. */
  async participantOf(tx: Tx, actor: Actor, trajectoryId: string): Promise<string | null> {
    const visible = visibleTo(actor, 'e', 2);
    const [found] = await rows<{ id: string }>(
      tx,
      `SELECT participant_id AS id FROM caseload_entry e WHERE trajectory_id = $1 AND ${visible.sql}`,
      [trajectoryId, ...visible.values],
    );
    return found?.id ?? null;
  }

  ofTrajectory(tx: Tx, trajectoryId: string): Promise<StoredRequest[]> {
    return rows(tx, `${facts} WHERE r.trajectory_id = $1 ORDER BY r.id DESC`, [trajectoryId]);
  }

  /** What still waits for an answer, or for the other contact person who was promised; the first due first. */
  waiting(tx: Tx, actor: Actor, teamId: string | null, limit: number): Promise<StoredRequest[]> {
    const visible = visibleTo(actor, 'e', 3);
    return rows(
      tx,
      `${facts}
       WHERE r.state IN ('asked', 'granted') AND e.ended_at IS NULL
         AND (r.state = 'asked' OR e.contact_person_id = r.contact_person_id)
         AND ($1::uuid IS NULL OR e.team_id = $1) AND ${visible.sql}
       ORDER BY r.answer_by, r.id LIMIT $2`,
      [teamId, limit, ...visible.values],
    );
  }

  async add(tx: Tx, request: NewRequest): Promise<void> {
    const { id, participantId, aboutUserId, confidential, recordedById } = request;
    await rows(
      tx,
      `INSERT INTO contact_person_request (id, trajectory_id, participant_id, contact_person_id, confidential,
         recorded_by, answer_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, request.trajectoryId, participantId, aboutUserId, confidential, recordedById, request.answerBy],
    );
    await rows(
      tx,
      `INSERT INTO contact_person_request_words (request_id, participant_id, contact_person_id, confidential,
         recorded_by, reason, wish, wished_user_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        participantId,
        aboutUserId,
        confidential,
        recordedById,
        request.reason,
        request.wish,
        request.wishedUserId,
      ],
    );
  }

  async close(tx: Tx, id: string, state: RequestState, by: string, answer: string | null): Promise<void> {
    await rows(
      tx,
      `UPDATE contact_person_request SET state = $2, answered_by = $3, answered_at = clock_timestamp(),
         version = version + 1 WHERE id = $1`,
      [id, state, by],
    );
    if (answer !== null) {
      await rows(tx, 'UPDATE contact_person_request_words SET answer = $2 WHERE request_id = $1', [
        id,
        answer,
      ]);
    }
  }

  /** As it was before it was withdrawn. */
  async openAgain(tx: Tx, id: string): Promise<void> {
    await rows(
      tx,
      `UPDATE contact_person_request SET state = 'asked', answered_by = NULL, answered_at = NULL,
         version = version + 1 WHERE id = $1 AND state = 'withdrawn'`,
      [id],
    );
  }

  async openOf(tx: Tx, trajectoryId: string): Promise<string | null> {
    const [open] = await rows<{ id: string }>(
      tx,
      `SELECT id FROM contact_person_request WHERE trajectory_id = $1 AND state = 'asked'`,
      [trajectoryId],
    );
    return open?.id ?? null;
  }

  /** Who answers: the leads of the team but for whom it is about; without one the managers. */
  async answerers(tx: Tx, teamId: string | null, aboutUserId: string): Promise<string[]> {
    const found = await rows<{ id: string; leads: boolean }>(
      tx,
      `SELECT id, 'teamLead' = ANY (roles) AND team_id IS NOT DISTINCT FROM $1::uuid AND $1::uuid IS NOT NULL AS leads
       FROM app_user WHERE active AND id <> $2 AND roles && '{teamLead,manager}'
         AND ('manager' = ANY (roles) OR team_id = $1) ORDER BY id`,
      [teamId, aboutUserId],
    );
    const leads = found.filter((one) => one.leads);
    return (leads.length > 0 ? leads : found).map(({ id }) => id);
  }
}
