import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { EventFacts } from '#kernel/journal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Sight } from '#participant/participant-visibility.rules.js';
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

interface JournalPage {
  /** Nouns of the events; null for all. */
  readonly nouns: readonly string[] | null;
  /** The line that the page comes before. */
  readonly before: string | null;
  readonly limit: number;
}

@Injectable()
export class TimelineRepository {
  /** Who has to do with the participant; nothing when that is not for the actor to see. */
  async sight(tx: Tx, actor: Actor, participantId: string): Promise<Sight | undefined> {
    const visible = visibleTo(actor, 'p', 2);
    const [found] = await rows<Sight>(
      tx,
      `SELECT p.contact_person_id AS "contactPersonId", p.team_id AS "teamId", p.reader_ids AS "readerIds"
       FROM participant p WHERE p.id = $1 AND ${visible.sql}`,
      [participantId, ...visible.values],
    );
    return found;
  }

  /** The newest lines before a line. */
  lines(tx: Tx, participantId: string, { nouns, before, limit }: JournalPage): Promise<JournalLine[]> {
    return rows(
      tx,
      `SELECT j.id::text, j.at, j.type, u.display_name AS "actorName", j.trajectory_id AS "trajectoryId", j.facts
       FROM case_journal j JOIN app_user u ON u.id = j.actor_id
       WHERE j.participant_id = $1 AND ($2::bigint IS NULL OR j.id < $2)
         AND ($4::text[] IS NULL OR split_part(j.type, '.', 1) = ANY ($4))
       ORDER BY j.id DESC LIMIT $3`,
      [participantId, before, limit, nouns],
    );
  }
}
