import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { amsterdamDate } from '#kernel/calendar.rules.js';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { blockingKeys } from '#participant/blocking-keys.rules.js';
import { PersonRegister } from '#participant/person-register.service.js';
import { SourceRecordService } from '#participant/source-record.service.js';
import { whoItIs } from './duplicates.rules.js';
import { DuplicatesService } from './duplicates.service.js';
import type { StoredReferral } from './referral.repository.js';
import type { ReferralFacts } from './referral.rules.js';

/** How somebody who is referred comes into the register. */
@Injectable()
export class ReferredPersonService {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly register: PersonRegister,
    private readonly sources: SourceRecordService,
  ) {}

  /** Adds the person, or tells the register what is new about one it has. Two at once never add the same person. */
  async bringIn(
    tx: Tx,
    actor: Actor,
    { id: referralId, submittedAt }: StoredReferral,
    { person, form, targetGroups, answers, municipalityCode }: ReferralFacts,
    chosen: string | null | undefined,
  ): Promise<{ participantId: string; isNew: boolean }> {
    const found = await this.duplicates.lockAndLookUp(tx, person);
    const known = whoItIs(person, { ...found, chosen: chosen ?? null });
    const participantId = known ?? newId();
    const recordId = newId();
    // Whom a municipality refers lives there, unless the form says otherwise.
    const values = { municipalityCode, ...person };
    const recordedOn = amsterdamDate(new Date(submittedAt!));
    const origin = { source: 'referral', recordedOn, sourceRecordId: recordId } as const;
    if (known) await this.register.hear(tx, actor, [{ participantId, values, origin }]);
    else await this.register.add(tx, [{ id: participantId, values, origin }]);
    await this.sources.keep(tx, [
      {
        id: recordId,
        participantId,
        source: 'referral',
        sourceId: referralId,
        recordedOn,
        values,
        intake: { form, targetGroups, ...answers },
        matchKeys: this.sources.matchKeys(blockingKeys(values)),
      },
    ]);
    return { participantId, isNew: known === null };
  }
}
