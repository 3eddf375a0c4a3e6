import { Injectable } from '@nestjs/common';
import { HandlesJob } from '#kernel/queue/handles-job.js';
import type { Message, Payload } from '#kernel/queue/job.rules.js';
import type { Tx } from '#kernel/tx.js';
import { CoverReview } from './cover-review.service.js';
import { absenceJobs } from './cover-works.rules.js';
import { SubstitutionNotice } from './substitution-notice.service.js';

/** The jobs of absence, substitution and cover. Each may come twice, late, or when it has been arranged. */
@Injectable()
export class AbsenceJobs {
  constructor(
    private readonly cover: CoverReview,
    private readonly notices: SubstitutionNotice,
  ) {}

  @HandlesJob(absenceJobs.review)
  review(tx: Tx, { userId }: Payload): Promise<void> {
    return this.cover.review(tx, userId!);
  }

  @HandlesJob(absenceJobs.remind)
  remind(tx: Tx, { needId }: Payload, { id }: Message): Promise<void> {
    return this.cover.remind(tx, needId!, id);
  }

  @HandlesJob(absenceJobs.escalate)
  escalate(tx: Tx, { needId }: Payload, { id }: Message): Promise<void> {
    return this.cover.escalate(tx, needId!, id);
  }

  @HandlesJob(absenceJobs.tellColleagues)
  tellColleagues(tx: Tx, { substitutionId }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellColleagues(tx, substitutionId!, id);
  }

  @HandlesJob(absenceJobs.tellOfEnd)
  tellOfEnd(tx: Tx, { absentUserId, substituteId }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellOfEnd(tx, absentUserId!, substituteId!, id);
  }

  @HandlesJob(absenceJobs.tellParticipants)
  tellParticipants(tx: Tx, { substitutionId }: Payload): Promise<void> {
    return this.notices.tellParticipants(tx, substitutionId!);
  }
}
