import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { HeldCase } from './casework.rules.js';
import type { ContactNote, ContactNoteText } from './contact-note.rules.js';

interface NewContactNote extends ContactNoteText {
  readonly id: string;
  readonly authorId: string;
  readonly reached: boolean;
  readonly metDeadlineId: string | null;
  readonly appointmentId: string | null;
}

@Injectable()
export class ContactNoteRepository {
  async trajectoryOf(tx: Tx, id: string): Promise<string | undefined> {
    const [found] = await rows<{ id: string }>(
      tx,
      'SELECT trajectory_id AS id FROM contact_note WHERE id = $1',
      [id],
    );
    return found?.id;
  }

  async find(tx: Tx, id: string): Promise<ContactNote> {
    const [found] = await this.these(tx, [id]);
    return found!;
  }

  /** These notes, in no order. */
  these(tx: Tx, ids: readonly string[]): Promise<ContactNote[]> {
    return rows(
      tx,
      `SELECT n.id, n.version, n.trajectory_id AS "trajectoryId", n.participant_id AS "participantId",
         n.author_id AS "authorId", u.display_name AS "authorName", n.kind, n.spoke_with AS "spokeWith",
         n.occurred_at AS "occurredAt", n.body AS text, n.appointment_id AS "appointmentId",
         n.met_deadline_id AS "metDeadlineId", n.created_at AS "recordedAt", clock_timestamp() AS now,
         CASE WHEN n.withdrawn_at IS NULL THEN 'standing' ELSE 'withdrawn' END AS state
       FROM contact_note n JOIN app_user u ON u.id = n.author_id WHERE n.id = ANY ($1::uuid[])`,
      [ids],
    );
  }

  async add(tx: Tx, { id: trajectoryId, participantId, at }: HeldCase, note: NewContactNote): Promise<void> {
    await rows(
      tx,
      `INSERT INTO contact_note (id, trajectory_id, participant_id, author_id, kind, spoke_with, occurred_at, body,
         reached, met_deadline_id, appointment_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        note.id,
        trajectoryId,
        participantId,
        note.authorId,
        note.kind,
        note.spokeWith,
        note.occurredAt,
        note.text,
        note.reached,
        note.metDeadlineId,
        note.appointmentId,
        at,
      ],
    );
  }

  async change(
    tx: Tx,
    id: string,
    { kind, spokeWith, occurredAt, text }: ContactNoteText,
    { reached, metDeadlineId }: Pick<NewContactNote, 'reached' | 'metDeadlineId'>,
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE contact_note SET kind = $2, spoke_with = $3, occurred_at = $4, body = $5, reached = $6,
         met_deadline_id = $7, version = version + 1
       WHERE id = $1`,
      [id, kind, spokeWith, occurredAt, text, reached, metDeadlineId],
    );
  }

  /** Withdrawn at an instant, or standing again. */
  async withdraw(tx: Tx, id: string, at: string | null, metDeadlineId: string | null): Promise<void> {
    await rows(
      tx,
      'UPDATE contact_note SET withdrawn_at = $2, met_deadline_id = $3, version = version + 1 WHERE id = $1',
      [id, at, metDeadlineId],
    );
  }
}
