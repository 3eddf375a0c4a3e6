import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type { KeptDraft } from './draft.rules.js';
import { isoInstant } from '../iso-instant.js';

/** Each has a draft of their own of a case: two who write at once do not write over each other. */
@Injectable()
export class DraftRepository {
  async save(tx: Tx, actor: Actor, trajectoryId: string, content: KeptDraft): Promise<string> {
    const [saved] = await rows<{ savedAt: string }>(
      tx,
      `INSERT INTO handover_draft (trajectory_id, user_id, content, saved_at)
       VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT (trajectory_id, user_id) DO UPDATE SET (content, saved_at) = (excluded.content, excluded.saved_at)
       RETURNING ${isoInstant('saved_at')} AS "savedAt"`,
      [trajectoryId, actor.userId, JSON.stringify(content)],
    );
    return saved!.savedAt;
  }

  /** Whether there was one. */
  async discard(tx: Tx, { userId }: Actor, trajectoryId: string): Promise<boolean> {
    const ofThem = [trajectoryId, userId];
    return (
      (await affected(tx, 'DELETE FROM handover_draft WHERE trajectory_id = $1 AND user_id = $2', ofThem)) > 0
    );
  }

  /** What was not touched any more is of no use, and should not lie about. */
  async forgetOld(tx: Tx, { userId }: Actor, days: number): Promise<void> {
    await rows(
      tx,
      'DELETE FROM handover_draft WHERE user_id = $1 AND saved_at < clock_timestamp() - make_interval(days => $2)',
      [userId, days],
    );
  }
}
