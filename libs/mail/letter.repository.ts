import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type { LetterKind } from './letter.rules.js';
import { overtaken } from './overtaken.repository.js';

export interface LetterItem {
  readonly id: string;
  /** What it is about, as the name of an event. */
  readonly kind: LetterKind;
  readonly participantId: string;
  readonly participantName: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly sentById: string | null;
  readonly sentByName: string | null;
}

export interface Letter extends LetterItem {
  readonly body: string;
  /** The participant was told a later thing of this sort. */
  readonly overtaken: boolean;
  readonly name: string;
  readonly addressLine: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
}

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const facts = (more = ''): string => `
  SELECT n.id, n.kind, p.id AS "participantId", list_name(p.given_name, p.initials, p.prefix, p.surname, p.partner_prefix,
    p.partner_surname) AS "participantName", ${instant('n.created_at')} AS "createdAt", ${instant('n.sent_at')} AS "sentAt",
    s.id AS "sentById", s.display_name AS "sentByName" ${more}
  FROM notice n JOIN participant p ON p.id = n.recipient_participant_id LEFT JOIN app_user s ON s.id = n.sent_by
  WHERE n.channel = 'letter'
    AND ($1::boolean OR p.contact_person_id = ANY ($2::uuid[]) OR p.team_id = ANY ($3::uuid[]))`;

const sight = ({ scope }: Actor): unknown[] => [scope.everything, scope.userIds, scope.teamIds];

/** The letters to participants whose case is the actor's, or the team's. */
@Injectable()
export class LetterRepository {
  /**
   * Those to send, what waits longest first and without what was overtaken; or what was sent, the newest first. After
   * the letter `after`.
   */
  page(
    tx: Tx,
    actor: Actor,
    { sent, after, limit }: { sent: boolean; after: string | null; limit: number },
  ): Promise<LetterItem[]> {
    const [which, beyond, direction] = sent
      ? ['n.sent_at IS NOT NULL', '<', 'DESC']
      : [`n.sent_at IS NULL AND NOT ${overtaken('n')}`, '>', 'ASC'];
    return rows(
      tx,
      `${facts()} AND ${which}
         AND ($4::uuid IS NULL OR (n.created_at, n.id) ${beyond} (SELECT a.created_at, a.id FROM notice a WHERE a.id = $4))
       ORDER BY n.created_at ${direction}, n.id ${direction} LIMIT $5`,
      [...sight(actor), after, limit],
    );
  }

  async find(tx: Tx, actor: Actor, id: string): Promise<Letter | null> {
    const [found] = await rows<Letter>(
      tx,
      `${facts(`, n.body, ${overtaken('n')} AS overtaken, concat_ws(' ', coalesce(p.initials, p.given_name), p.prefix, p.surname) AS name,
         p.address_line AS "addressLine", p.postcode, p.town`)} AND n.id = $4`,
      [...sight(actor), id],
    );
    return found ?? null;
  }

  /** False when it was sent already. */
  async noteSent(tx: Tx, id: string, userId: string): Promise<boolean> {
    const count = await affected(
      tx,
      `UPDATE notice SET sent_at = clock_timestamp(), sent_by = $2
       WHERE id = $1 AND channel = 'letter' AND sent_at IS NULL`,
      [id, userId],
    );
    return count === 1;
  }

  async noteNotSent(tx: Tx, id: string): Promise<boolean> {
    const count = await affected(
      tx,
      `UPDATE notice SET sent_at = NULL, sent_by = NULL
       WHERE id = $1 AND channel = 'letter' AND sent_at IS NOT NULL`,
      [id],
    );
    return count === 1;
  }
}
