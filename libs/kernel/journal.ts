import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import { EventWords } from './event-words.js';
import { Outbox } from './outbox.js';
import type { Work } from './outbox.js';
import type { Tx } from './tx.js';
import { rows } from './tx.js';

/** Facts of an event as the timeline shows them. Colleagues by name, as they were called then; never a BSN. */
export type EventFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Something that happened in a case. Types are `noun.past`, each with its words in `EventWords`. */
interface CaseEvent {
  readonly type: string;
  readonly participantId: string;
  readonly trajectoryId?: string;
  readonly facts?: EventFacts;
  /** Work that is owed because of it. */
  readonly owes?: readonly Work[];
}

/** The case journal: every change, who and when. An event and the work it owes are written together or not at all. */
@Injectable()
export class Journal {
  constructor(
    private readonly outbox: Outbox,
    private readonly words: EventWords,
  ) {}

  record(tx: Tx, actor: Actor, event: CaseEvent): Promise<void> {
    return this.recordAll(tx, actor, [event]);
  }

  /** The events of a batch, in one statement. */
  async recordAll(tx: Tx, actor: Actor, events: readonly CaseEvent[]): Promise<void> {
    if (events.length === 0) return;
    for (const { type } of events) this.words.require(type);
    await rows(
      tx,
      `INSERT INTO case_journal (type, actor_id, participant_id, trajectory_id, facts)
       SELECT type, $1, "participantId", "trajectoryId", coalesce(facts, '{}')
       FROM jsonb_to_recordset($2)
         AS e (type text, "participantId" uuid, "trajectoryId" uuid, facts jsonb)`,
      [actor.userId, JSON.stringify(events)],
    );
    const owed = events.flatMap((event) => event.owes ?? []);
    if (owed.length > 0) await this.outbox.add(tx, owed);
  }
}
