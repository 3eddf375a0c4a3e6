import { Injectable } from '@nestjs/common';
import { mailJobs } from '#kernel/mailing.js';
import { HandlesOutsideJob } from '#kernel/queue/handles-job.js';
import type { Payload } from '#kernel/queue/job.rules.js';
import type { LongRun } from '#kernel/queue/long-run.js';
import { MailService } from './mail.service.js';

@Injectable()
export class MailJobs {
  constructor(private readonly mails: MailService) {}

  @HandlesOutsideJob(mailJobs.send)
  send(run: LongRun, { noticeId }: Payload): Promise<void> {
    return this.mails.send(run, noticeId!);
  }
}
