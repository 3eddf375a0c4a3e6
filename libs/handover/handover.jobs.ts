import { Injectable } from '@nestjs/common';
import { HandlesJob } from '#kernel/queue/handles-job.js';
import type { Message, Payload } from '#kernel/queue/job.rules.js';
import type { Tx } from '#kernel/tx.js';
import { HandoverNoticeService } from './handover-notice.service.js';
import { HandoverTermsService } from './handover-terms.service.js';
import { handoverJobs } from './handover-works.rules.js';
import type { HandoverEndState, HandoverState } from './handover.rules.js';
import { MeetingNotice } from './meeting/meeting-notice.service.js';

/** The jobs of the handover. Each may come twice, late, or after the handover has ended. */
@Injectable()
export class HandoverJobs {
  constructor(
    private readonly notices: HandoverNoticeService,
    private readonly meetings: MeetingNotice,
    private readonly terms: HandoverTermsService,
  ) {}

  @HandlesJob(handoverJobs.tellReceiver)
  tellReceiver(tx: Tx, { handoverId, about }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellReceiver(tx, handoverId!, about as HandoverState, id);
  }

  @HandlesJob(handoverJobs.tellSender)
  tellSender(tx: Tx, { handoverId, about }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellSender(tx, handoverId!, about as HandoverEndState, id);
  }

  @HandlesJob(handoverJobs.tellParticipant)
  tellParticipant(tx: Tx, { handoverId }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellParticipant(tx, handoverId!, id);
  }

  @HandlesJob(handoverJobs.tellReferrer)
  tellReferrer(tx: Tx, { handoverId }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellReferrer(tx, handoverId!, id);
  }

  @HandlesJob(handoverJobs.tellQuestion)
  tellQuestion(tx: Tx, { handoverId, questionId }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellQuestion(tx, handoverId!, questionId!, id);
  }

  @HandlesJob(handoverJobs.tellAnswer)
  tellAnswer(tx: Tx, { handoverId }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellAnswer(tx, handoverId!, id);
  }

  @HandlesJob(handoverJobs.tellMeeting)
  tellMeeting(tx: Tx, { handoverId, userId }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellMeeting(tx, handoverId!, userId!, id);
  }

  @HandlesJob(handoverJobs.tellNoMeeting)
  tellNoMeeting(tx: Tx, { handoverId, userId }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellNoMeeting(tx, handoverId!, userId!, id);
  }

  @HandlesJob(handoverJobs.tellParticipantOfMeeting)
  tellParticipantOfMeeting(tx: Tx, { handoverId }: Payload): Promise<void> {
    return this.meetings.tellParticipant(tx, handoverId!);
  }

  @HandlesJob(handoverJobs.remind)
  remind(tx: Tx, { handoverId }: Payload, { id }: Message): Promise<void> {
    return this.terms.remind(tx, handoverId!, id);
  }

  @HandlesJob(handoverJobs.escalate)
  escalate(tx: Tx, { handoverId }: Payload, { id }: Message): Promise<void> {
    return this.terms.escalate(tx, handoverId!, id);
  }

  @HandlesJob(handoverJobs.expire)
  expire(tx: Tx, { handoverId }: Payload): Promise<void> {
    return this.terms.expire(tx, handoverId!);
  }
}
