import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { EventFacts } from '#kernel/journal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { visibleTo } from '#participant/participant-visibility.rules.js';

export interface JournalLine {
  /** A whole number as text: the journal outgrows what a JavaScript number holds exactly. */
  readonly id: string;
  readonly at: Date;
  readonly type: string;
  readonly actorName: string;
  readonly trajectoryId: string | null;
  readonly facts: EventFacts;
}

@Injectable()
export class TimelineRepository {
  async isVisible(tx: Tx, actor: Actor, participantId: string): Promise<boolean> {
    const visible = visibleTo(actor, 'p', 2);
    const found = await rows(tx, `SELECT FROM participant p WHERE p.id = $1 AND ${visible.sql}`, [
      participantId,
      ...visible.values,
    ]);
    return found.length > 0;
  }

  /** The newest lines before a line. */
  lines(tx: Tx, participantId: string, before: string | null, limit: number): Promise<JournalLine[]> {
    return rows(
      tx,
      `SELECT j.id::text, j.at, j.type, u.display_name AS "actorName", j.trajectory_id AS "trajectoryId", j.facts
       FROM case_journal j JOIN app_user u ON u.id = j.actor_id
       WHERE j.participant_id = $1 AND ($2::bigint IS NULL OR j.id < $2) ORDER BY j.id DESC LIMIT $3`,
      [participantId, before, limit],
    );
  }
}
