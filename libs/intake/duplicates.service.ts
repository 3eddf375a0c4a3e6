import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#access/access-log.repository.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { blockingKeys } from '#participant/blocking-keys.rules.js';
import { amongEveryone } from '#participant/everyone.rules.js';
import type { PersonValues } from '#participant/person.rules.js';
import { SourceRecordService } from '#participant/source-record.service.js';
import { DuplicateAdviceRepository } from './duplicate-advice.repository.js';
import type { Candidate } from './duplicates.rules.js';
import { disclosed, likenesses } from './duplicates.rules.js';
import { ReferralReader } from './referral-reader.service.js';
import type { StoredReferral } from './referral.repository.js';
import { ReferralRepository } from './referral.repository.js';
import { mayEdit, referralRefusals } from './referral.rules.js';

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
    private readonly advice: DuplicateAdviceRepository,
    private readonly accessLog: AccessLogRepository,
  ) {}

  /** Who may be the same person, told no further than the actor needs; the look is logged. */
  possible(actor: Actor, referralId: string) {
    return this.database.read(amongEveryone(actor), async (tx) => {
      const referral = await this.reader.find(tx, actor, referralId);
      const alike = await this.alike(tx, referral);
      const advice = await this.advice.of(tx, referralId);
      const ids = alike.map(({ participantId }) => participantId);
      const people = new Map((await this.referrals.people(tx, ids)).map((one) => [one.id, one]));
      await this.accessLog.record(tx, actor, 'candidates.listed', ids, `aanmelding ${referralId}`);
      return alike.map(({ participantId, match }) =>
        disclosed(actor, people.get(participantId)!, match, advice.get(participantId)),
      );
    });
  }

  /**
   * Who refers says of one of these whether it is the same person: advice, while the referral lies at the
   * municipality's desk. Of anybody else there is nothing to say, nor whether they exist.
   */
  advise(
    actor: Actor,
    referralId: string,
    version: number,
    { participantId, samePerson }: { participantId: string; samePerson: boolean },
  ): Promise<void> {
    return this.database.write(amongEveryone(actor), async (tx) => {
      const referral = await this.reader.lock(tx, actor, referralId, version);
      if (!mayEdit(actor, this.reader.facts(referral))) {
        throw new Refusal(referralRefusals.notEditable, { state: referral.state });
      }
      const alike = await this.alike(tx, referral);
      if (!alike.some((one) => one.participantId === participantId)) {
        throw new Refusal(referralRefusals.notACandidate);
      }
      await this.advice.give(tx, { referralId, participantId, samePerson, givenBy: actor.userId });
    });
  }

  /** Until the transaction ends, nobody else brings this person in. */
  async lockAndLookUp(tx: Tx, person: PersonValues) {
    await this.sources.lockIdentity(tx, this.sources.matchKeys(blockingKeys(person)));
    return this.lookUp(tx, person);
  }

  private async alike(tx: Tx, referral: StoredReferral) {
    const { person } = this.reader.facts(referral);
    const { candidates } = await this.lookUp(tx, person);
    return likenesses(person, candidates)
      .filter(({ participantId }) => participantId !== referral.participantId)
      .slice(0, MOST);
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
