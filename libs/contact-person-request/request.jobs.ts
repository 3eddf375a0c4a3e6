import { Injectable } from '@nestjs/common';
import { HandlesJob } from '#kernel/queue/handles-job.js';
import type { Message, Payload } from '#kernel/queue/job.rules.js';
import type { Tx } from '#kernel/tx.js';
import { RequestNoticeService } from './request-notice.service.js';
import { requestJobs } from './request-works.rules.js';

/** The jobs of requests for another contact person. Each may come twice, or late. */
@Injectable()
export class RequestJobs {
  constructor(private readonly notices: RequestNoticeService) {}

  @HandlesJob(requestJobs.tellLeads)
  tellLeads(tx: Tx, { requestId }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellLeads(tx, requestId!, id);
  }

  @HandlesJob(requestJobs.tellAnswer)
  tellAnswer(tx: Tx, { requestId, about }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellAnswer(tx, requestId!, about as 'granted' | 'refused', id);
  }
}
