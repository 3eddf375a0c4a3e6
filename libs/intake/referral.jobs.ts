import { Injectable } from '@nestjs/common';
import { Mailing } from '#kernel/mailing.js';
import { HandlesJob } from '#kernel/queue/handles-job.js';
import type { Message, Payload } from '#kernel/queue/job.rules.js';
import type { Tx } from '#kernel/tx.js';
import { intakeJobs } from './intake-jobs.rules.js';
import { ReferralNoticeRepository } from './referral-notice.repository.js';

/** Tells people what became of a referral. What they are told is looked up when it is told. */
@Injectable()
export class ReferralJobs {
  constructor(
    private readonly notices: ReferralNoticeRepository,
    private readonly mailing: Mailing,
  ) {}

  @HandlesJob(intakeJobs.tellReferrer)
  async tellReferrer(tx: Tx, { referralId }: Payload, { id }: Message): Promise<void> {
    await this.notices.tellReferrer(tx, id, referralId!);
    await this.mailing.owe(tx, [id]);
  }

  @HandlesJob(intakeJobs.tellContactPerson)
  async tellContactPerson(tx: Tx, { referralId }: Payload, { id }: Message): Promise<void> {
    await this.notices.tellContactPerson(tx, id, referralId!);
    await this.mailing.owe(tx, [id]);
  }
}
