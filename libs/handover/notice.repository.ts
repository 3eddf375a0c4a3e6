import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import { isoInstant } from './iso-instant.js';
import type { Channel } from './notice.rules.js';

interface NewNotice {
  readonly id: string;
  readonly kind: string;
  readonly recipientUserId?: string;
  readonly recipientParticipantId?: string;
  readonly channel: Channel;
  readonly participantId: string | null;
  readonly handoverId: string | null;
  readonly body: string;
}

export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly participantId: string | null;
  readonly handoverId: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** A colleague to be told, or who is told because they substitute for one. */
interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly substitutesFor: string | null;
}

@Injectable()
export class NoticeRepository {
  /** What was told before stays as it was told. Gives the ids of what is new. */
  async add(tx: Tx, notices: readonly NewNotice[]): Promise<string[]> {
    const added = await rows<{ id: string }>(
      tx,
      `INSERT INTO notice (id, kind, recipient_user_id, recipient_participant_id, channel, participant_id, handover_id, body)
       SELECT id, kind, "recipientUserId", "recipientParticipantId", channel, "participantId", "handoverId", body
       FROM jsonb_to_recordset($1) AS n (id uuid, kind text, "recipientUserId" uuid, "recipientParticipantId" uuid,
         channel text, "participantId" uuid, "handoverId" uuid, body text)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [JSON.stringify(notices)],
    );
    return added.map(({ id }) => id);
  }

  /** How many of a kind each of these colleagues has read. */
  async readOf(tx: Tx, userIds: readonly string[], kind: string): Promise<ReadonlyMap<string, number>> {
    const found = await rows<{ id: string; count: number }>(
      tx,
      `SELECT recipient_user_id AS id, count(*)::int AS count FROM notice
       WHERE recipient_user_id = ANY ($1::uuid[]) AND kind = $2 AND read_at IS NOT NULL GROUP BY 1`,
      [userIds, kind],
    );
    return new Map(found.map(({ id, count }) => [id, count]));
  }

  /** These colleagues, as far as they are here, and who substitutes for them on the date. */
  recipients(tx: Tx, userIds: readonly string[], date: CalendarDate): Promise<Recipient[]> {
    return rows(
      tx,
      `SELECT id, display_name AS name, NULL AS "substitutesFor" FROM app_user WHERE id = ANY ($1::uuid[]) AND active
       UNION ALL
       SELECT DISTINCT ON (s.substitute_id) s.substitute_id, substitute.display_name, absent.display_name
       FROM substitution s
       JOIN app_user substitute ON substitute.id = s.substitute_id AND substitute.active
       JOIN app_user absent ON absent.id = s.absent_user_id
       WHERE s.absent_user_id = ANY ($1::uuid[]) AND s.during @> $2::date AND s.substitute_id <> ALL ($1::uuid[])`,
      [userIds, date],
    );
  }

  /** Which colleague each of these is for; none for a message to a participant. */
  recipientsOf(tx: Tx, ids: readonly string[]): Promise<{ id: string; recipientId: string | null }[]> {
    return rows(tx, 'SELECT id, recipient_user_id AS "recipientId" FROM notice WHERE id = ANY ($1::uuid[])', [
      ids,
    ]);
  }

  /** The actor's own, newest first, before the notice `before`. */
  page(
    tx: Tx,
    { userId }: Actor,
    { unreadOnly, before, limit }: { unreadOnly: boolean; before: NoticeKey | null; limit: number },
  ): Promise<(Notice & { readonly key: string })[]> {
    return rows(
      tx,
      `SELECT id, kind, body, participant_id AS "participantId", handover_id AS "handoverId",
         ${isoInstant('created_at')} AS "createdAt", ${isoInstant('read_at')} AS "readAt", (extract(epoch FROM created_at) * 1000000)::bigint::text AS key
       FROM notice
       WHERE recipient_user_id = $1 AND (NOT $2 OR read_at IS NULL)
         AND ($3::bigint IS NULL OR
           (created_at, id) < (timestamptz 'epoch' + $3 * interval '1 microsecond', $4::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $5`,
      [userId, unreadOnly, before?.createdMicros ?? null, before?.id ?? null, limit],
    );
  }

  /** The first reading counts. False when there is no such notice for the actor. */
  async read(tx: Tx, { userId }: Actor, id: string): Promise<boolean> {
    const count = await affected(
      tx,
      `UPDATE notice SET read_at = coalesce(read_at, clock_timestamp()) WHERE id = $1 AND recipient_user_id = $2`,
      [id, userId],
    );
    return count === 1;
  }

  async readAll(tx: Tx, { userId }: Actor): Promise<void> {
    await affected(
      tx,
      `UPDATE notice SET read_at = clock_timestamp() WHERE recipient_user_id = $1 AND read_at IS NULL`,
      [userId],
    );
  }
}

/** After which notice a page goes on. */
export interface NoticeKey {
  /** Microseconds since 1970. */
  readonly createdMicros: string;
  readonly id: string;
}
