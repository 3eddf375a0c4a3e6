import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import { overtaken } from './overtaken.repository.js';
import type { MailChoice, NoticeToMail } from './mail.rules.js';

export interface MailPreference {
  readonly choice: MailChoice;
  readonly address: string | null;
  readonly addressRefused: boolean;
}

const refusedBefore = (address: string): string =>
  `EXISTS (SELECT FROM notice r WHERE r.refused_address = lower(${address}))`;

const person = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('name', ${alias}.display_name, 'email', ${alias}.email) END`;

@Injectable()
export class MailRepository {
  /** Held until the transaction ends: two runs of the same job wait for each other. */
  async find(tx: Tx, noticeId: string, today: CalendarDate): Promise<NoticeToMail | null> {
    const [found] = await rows<NoticeToMail>(
      tx,
      `SELECT n.id, n.kind, p.id IS NOT NULL AS "forParticipant", coalesce(u.display_name, p.given_name) AS name,
         coalesce(u.email, p.email) AS address, ${refusedBefore('coalesce(u.email, p.email)')} AS "addressRefused",
         u.mail_choice AS choice, coalesce(u.active, true) AS active, n.read_at IS NOT NULL AS read,
         n.sent_at IS NOT NULL AS sent, extract(epoch FROM now() - n.created_at)::float8 / 3600 AS age,
         n.handover_id AS "handoverId", h.state AS "handoverState", e.contact_person_id = h.to_user_id AS "receiverIsContact",
         p.id IS NOT NULL AND ${overtaken('n')} AS overtaken, n.referral_id AS "referralId",
         n.participant_id AS "participantId", ${person('c')} AS contact, ${person('s')} AS substitute,
         CASE WHEN h.warm AND h.meeting_time IS NOT NULL THEN json_build_object('participantName', e.participant_name,
           'on', h.meeting_on, 'time', to_char(h.meeting_time, 'HH24:MI'), 'minutes', h.meeting_minutes,
           'place', h.meeting_place, 'sequence', h.meeting_sequence) END AS meeting
       FROM notice n
       LEFT JOIN app_user u ON u.id = n.recipient_user_id
       LEFT JOIN participant p ON p.id = n.recipient_participant_id
       LEFT JOIN handover h ON h.id = n.handover_id
       LEFT JOIN caseload_entry e ON e.participant_id = n.participant_id AND e.ended_at IS NULL
       LEFT JOIN app_user c ON c.id = e.contact_person_id AND p.id IS NOT NULL
       LEFT JOIN LATERAL (SELECT stand.id, stand.display_name, stand.email FROM substitution x
         JOIN app_user stand ON stand.id = x.substitute_id AND stand.active
         WHERE x.absent_user_id = c.id AND x.during @> $2::date ORDER BY upper(x.during) DESC LIMIT 1) s ON true
       WHERE n.id = $1 AND n.channel IN ('inApp', 'email') FOR NO KEY UPDATE OF n`,
      [noticeId, today],
    );
    return found ?? null;
  }

  async noteSent(tx: Tx, noticeId: string): Promise<void> {
    await rows(tx, 'UPDATE notice SET sent_at = clock_timestamp() WHERE id = $1', [noticeId]);
  }

  /** False when this address was known to be refused. */
  async noteRefusal(tx: Tx, noticeId: string, address: string): Promise<boolean> {
    const [{ known }] = (await rows<{ known: boolean }>(tx, `SELECT ${refusedBefore('$1')} AS known`, [
      address,
    ])) as [{ known: boolean }];
    await rows(
      tx,
      'UPDATE notice SET refused_at = clock_timestamp(), refused_address = lower($2) WHERE id = $1',
      [noticeId, address],
    );
    return !known;
  }

  async becomeLetter(tx: Tx, noticeId: string): Promise<void> {
    await rows(tx, `UPDATE notice SET channel = 'letter' WHERE id = $1`, [noticeId]);
  }

  /** The administrators and the leads of the colleague's team; or who has the participant's case. */
  async whoMustKnow(tx: Tx, noticeId: string): Promise<{ id: string; of: string }[]> {
    return rows(
      tx,
      `SELECT other.id, u.display_name AS of FROM notice n JOIN app_user u ON u.id = n.recipient_user_id
       JOIN app_user other ON other.active AND other.id <> u.id
         AND ('admin' = ANY (other.roles) OR ('teamLead' = ANY (other.roles) AND other.team_id = u.team_id))
       WHERE n.id = $1
       UNION ALL
       SELECT c.id, e.participant_name FROM notice n
       JOIN caseload_entry e ON e.participant_id = n.recipient_participant_id AND e.ended_at IS NULL
       JOIN app_user c ON c.id = e.contact_person_id AND c.active
       WHERE n.id = $1`,
      [noticeId],
    );
  }

  /** Tells colleagues of a notice that could not be mailed. */
  async tell(
    tx: Tx,
    noticeId: string,
    kind: 'mail.refused' | 'letter.waits',
    told: readonly { readonly id: string; readonly body: string }[],
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO notice (id, kind, recipient_user_id, channel, participant_id, body)
       SELECT t.id, $3, "to", 'inApp', n.recipient_participant_id, t.body
       FROM jsonb_to_recordset($2) AS t (id uuid, "to" uuid, body text), notice n WHERE n.id = $1
       ON CONFLICT (id) DO NOTHING`,
      [noticeId, JSON.stringify(told.map(({ id, body }) => ({ id: v5(id, noticeId), to: id, body }))), kind],
    );
  }

  async preference(tx: Tx, userId: string): Promise<MailPreference> {
    const [found] = await rows<MailPreference>(
      tx,
      `SELECT mail_choice AS choice, email AS address, ${refusedBefore('email')} AS "addressRefused"
       FROM app_user WHERE id = $1`,
      [userId],
    );
    return found!;
  }

  /** Who chooses anew is tried anew at the same address. */
  async choose(tx: Tx, userId: string, choice: MailChoice): Promise<void> {
    await rows(tx, 'UPDATE app_user SET mail_choice = $2 WHERE id = $1', [userId, choice]);
    await affected(
      tx,
      `UPDATE notice SET refused_at = NULL, refused_address = NULL
       WHERE recipient_user_id = $1 AND refused_address IS NOT NULL`,
      [userId],
    );
  }

  /** How many mails wait, and how many of them because it did not work before. */
  async figures(tx: Tx, job: string): Promise<{ waiting: number; failing: number }> {
    const [figures] = await rows<{ waiting: number; failing: number }>(
      tx,
      `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE last_error IS NOT NULL)::int AS failing
       FROM outbox WHERE job = $1`,
      [job],
    );
    return figures!;
  }
}
