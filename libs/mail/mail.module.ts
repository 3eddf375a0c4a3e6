import { Module } from '@nestjs/common';
import { MailJobs } from './mail.jobs.js';
import { MailRepository } from './mail.repository.js';
import { MailService } from './mail.service.js';
import { MAIL_TIMES, mailTimes, SmtpSender } from './smtp-sender.js';

@Module({
  providers: [MailRepository, MailService, SmtpSender, { provide: MAIL_TIMES, useValue: mailTimes }],
  exports: [MailService],
})
export class MailModule {}

/** The mail that is owed. */
@Module({ imports: [MailModule], providers: [MailJobs], exports: [MailJobs, MailModule] })
export class MailWorkerModule {}
