import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { LearningNoteText } from './learning-note.rules.js';

@Injectable()
export class LearningNoteRepository {
  async add(
    tx: Tx,
    route: { readonly id: string; readonly participantId: string },
    authorId: string,
    { notedOn, text }: LearningNoteText,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO learning_note (id, learning_route_id, participant_id, noted_on, text, author_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), route.id, route.participantId, notedOn, text, authorId],
    );
  }

  async change(tx: Tx, id: string, { notedOn, text }: LearningNoteText): Promise<void> {
    await rows(tx, 'UPDATE learning_note SET noted_on = $2, text = $3, version = version + 1 WHERE id = $1', [
      id,
      notedOn,
      text,
    ]);
  }
}
