import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Reminded } from './deadline.rules.js';
import type { TermKey } from './term.rules.js';

interface DeadlineToRemind extends Reminded {
  readonly id: string;
  readonly kind: TermKey;
  readonly ownerId: string;
  readonly participantId: string;
  readonly participantName: string;
}

interface Recipient {
  readonly id: string;
  readonly substitutesFor: string | null;
}

@Injectable()
export class DeadlineReminderRepository {
  /** While it is open. */
  async find(tx: Tx, id: string): Promise<DeadlineToRemind | undefined> {
    const [found] = await rows<DeadlineToRemind>(
      tx,
      `SELECT d.id, d.kind, d.owner_id AS "ownerId", d.participant_id AS "participantId",
         e.participant_name AS "participantName", d.due_on::text AS "dueOn", d.soon_on::text AS "soonOn",
         d.soon_told_for::text AS "soonToldFor", d.overdue_told_for::text AS "overdueToldFor"
       FROM deadline d JOIN caseload_entry e ON e.trajectory_id = d.trajectory_id
       WHERE d.id = $1 AND d.state = 'open'`,
      [id],
    );
    return found;
  }

  /** The owner as far as they are here, and who substitutes for them on the date. */
  recipients(tx: Tx, ownerId: string, date: CalendarDate): Promise<Recipient[]> {
    return rows(
      tx,
      `SELECT id, NULL AS "substitutesFor" FROM app_user WHERE id = $1 AND active
       UNION ALL
       SELECT DISTINCT ON (s.substitute_id) s.substitute_id, absent.display_name
       FROM substitution s
       JOIN app_user substitute ON substitute.id = s.substitute_id AND substitute.active
       JOIN app_user absent ON absent.id = s.absent_user_id
       WHERE s.absent_user_id = $1 AND s.during @> $2::date`,
      [ownerId, date],
    );
  }

  /** The notices, and for which due date they were told: the two are one. Gives the ids of the notices. */
  async tell(
    tx: Tx,
    { id, dueOn, participantId }: DeadlineToRemind,
    about: 'soon' | 'overdue',
    body: string,
    recipients: readonly Recipient[],
  ): Promise<string[]> {
    await rows(
      tx,
      about === 'soon'
        ? 'UPDATE deadline SET soon_told_for = $2 WHERE id = $1'
        : 'UPDATE deadline SET overdue_told_for = $2 WHERE id = $1',
      [id, dueOn],
    );
    const told = await rows<{ id: string }>(
      tx,
      `INSERT INTO notice (id, kind, recipient_user_id, channel, participant_id, body)
       SELECT id, $2, "recipientId", 'inApp', $3, body
       FROM jsonb_to_recordset($1) AS n (id uuid, "recipientId" uuid, body text) RETURNING id`,
      [
        JSON.stringify(
          recipients.map(({ id: recipientId, substitutesFor }) => ({
            id: newId(),
            recipientId,
            body: substitutesFor ? `Als vervanger van ${substitutesFor}: ${body}` : body,
          })),
        ),
        about === 'soon' ? 'deadline.soon' : 'deadline.overdue',
        participantId,
      ],
    );
    return told.map((notice) => notice.id);
  }
}
