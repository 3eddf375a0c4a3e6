import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import { Outbox } from './outbox.js';
import type { Work } from './outbox.js';
import type { Tx } from './tx.js';
import { rows } from './tx.js';

/** Facts of an event as the timeline shows them. Colleagues by name, as they were called then; never a BSN. */
export type EventFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Something that happened in a case. Types are `noun.past`. */
export interface CaseEvent {
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
  constructor(private readonly outbox: Outbox) {}

  async record(tx: Tx, actor: Actor, event: CaseEvent): Promise<void> {
    await rows(
      tx,
      `INSERT INTO case_journal (type, actor_id, participant_id, trajectory_id, facts) VALUES ($1, $2, $3, $4, $5)`,
      [event.type, actor.userId, event.participantId, event.trajectoryId ?? null, event.facts ?? {}],
    );
    if (event.owes?.length) await this.outbox.add(tx, event.owes);
  }
}
