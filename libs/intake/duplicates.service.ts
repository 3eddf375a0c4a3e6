import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#access/access-log.repository.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import type { Tx } from '#kernel/tx.js';
import { blockingKeys } from '#participant/blocking-keys.rules.js';
import { amongEveryone } from '#participant/everyone.rules.js';
import type { PersonValues } from '#participant/person.rules.js';
import { SourceRecordService } from '#participant/source-record.service.js';
import type { Candidate } from './duplicates.rules.js';
import { disclosed, likenesses } from './duplicates.rules.js';
import { ReferralReader } from './referral-reader.service.js';
import { ReferralRepository } from './referral.repository.js';

/** More than these nobody compares. */
const MOST = 20;

/** Whether somebody who is referred is in the register already. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly database: Database,
    private readonly reader: ReferralReader,
    private readonly referrals: ReferralRepository,
    private readonly sources: SourceRecordService,
    private readonly accessLog: AccessLogRepository,
  ) {}

  /** Who may be the same person, told no further than the actor needs; the look is logged. */
  possible(actor: Actor, referralId: string) {
    return this.database.read(amongEveryone(actor), async (tx) => {
      const referral = await this.reader.find(tx, actor, referralId);
      const { person } = this.reader.facts(referral);
      const { candidates } = await this.lookUp(tx, person);
      const alike = likenesses(person, candidates)
        .filter(({ participantId }) => participantId !== referral.participantId)
        .slice(0, MOST);
      const ids = alike.map(({ participantId }) => participantId);
      const people = new Map((await this.referrals.people(tx, ids)).map((one) => [one.id, one]));
      await this.accessLog.record(tx, actor, 'candidates.listed', ids, `aanmelding ${referralId}`);
      return alike.map(({ participantId, match }) => disclosed(actor, people.get(participantId)!, match));
    });
  }

  /** Until the transaction ends, nobody else brings this person in. */
  async lockAndLookUp(tx: Tx, person: PersonValues) {
    await this.sources.lockIdentity(tx, this.sources.matchKeys(blockingKeys(person)));
    return this.lookUp(tx, person);
  }

  private async lookUp(
    tx: Tx,
    person: PersonValues,
  ): Promise<{ candidates: readonly Candidate[]; bsnHolders: readonly Candidate[] }> {
    const { bsn } = person;
    const [candidates, bsnHolders] = await this.sources.candidates(tx, [
      { matchKeys: this.sources.matchKeys(blockingKeys(person)), bsn },
      { matchKeys: this.sources.matchKeys(bsn ? blockingKeys({ bsn }) : []), bsn },
    ]);
    return { candidates: candidates!, bsnHolders: bsnHolders! };
  }
}
