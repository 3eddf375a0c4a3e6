import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Journal } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { BsnVault } from './bsn-vault.service.js';
import type { Correction } from './correction.rules.js';
import { participantRefusals, readCorrection } from './correction.rules.js';
import type { StoredParticipant } from './participant.repository.js';
import { ParticipantRepository } from './participant.repository.js';
import { changedFields, PersonRegister } from './person-register.service.js';
import type { PersonField, PersonValues } from './person.rules.js';

/** What a colleague does with a person's data. */
@Injectable()
export class ParticipantService {
  constructor(
    private readonly db: Database,
    private readonly participants: ParticipantRepository,
    private readonly register: PersonRegister,
    private readonly vault: BsnVault,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** A colleague corrects a person's data; from then on no older source replaces them. Answers the new version. */
  correct(actor: Actor, id: string, expectedVersion: number, given: Correction): Promise<number> {
    const { correction, problems } = readCorrection(given, this.clock.today());
    if (problems.length > 0) throw new Refusal(refusals.invalidInput, {}, problems);
    return this.db.write(actor, async (tx) => {
      const before = await this.participants.lockSeen(tx, actor, id);
      if (!before) throw new Refusal(refusals.notFound);
      if (before.version !== expectedVersion) throw new Refusal(refusals.versionOutdated);
      if (before.mergedIntoId) throw new Refusal(participantRefusals.merged);
      const now = this.corrected(actor, before, correction);
      const fields = changedFields(before, now);
      if (fields.length === 0) return before.version;
      await this.register.write(tx, [now], [{ now, fields }]);
      await this.journal.record(tx, actor, {
        type: 'participant.corrected',
        participantId: id,
        facts: { fields },
      });
      return before.version + 1;
    });
  }

  private corrected(actor: Actor, before: StoredParticipant, correction: Correction): StoredParticipant {
    const { bsn, ...open } = correction;
    const values: Record<string, string | undefined> = { ...before.values };
    for (const [field, value] of Object.entries(open)) values[field] = value ?? undefined;
    const now = {
      ...before,
      values: values as PersonValues,
      bsn: bsn === undefined ? before.bsn : bsn === null ? null : this.vault.seal(bsn),
    };
    const origin = { source: 'person', recordedOn: this.clock.today(), enteredBy: actor.userId } as const;
    const entered = changedFields(before, now).map((field: PersonField) => [field, origin]);
    return { ...now, provenance: { ...before.provenance, ...Object.fromEntries(entered) } };
  }
}
