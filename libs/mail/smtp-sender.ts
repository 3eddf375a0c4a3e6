import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Environment } from '#kernel/environment.js';
import { type Mail, messageIdOf } from './mail-words.rules.js';

/** How long the mail server may take, in milliseconds: over each answer, and over all of one mail. */
export interface MailTimes {
  readonly answer: number;
  readonly all: number;
}
export const MAIL_TIMES = Symbol('mail times');
/** Shorter than the first lease of a message: no other worker begins before this one has given up. */
export const mailTimes: MailTimes = { answer: 8_000, all: 20_000 };

/** The only place that speaks to a mail server. One connection per mail: few go out, and none is left hanging. */
@Injectable()
export class SmtpSender {
  constructor(
    private readonly environment: Environment,
    @Inject(MAIL_TIMES) private readonly times: MailTimes,
  ) {}

  /** Settles when the server has taken it; throws what the server or the wire said. */
  async send(noticeId: string, to: { name: string | null; address: string }, mail: Mail): Promise<void> {
    const { smtpUrl, from, publicUrl } = this.environment.mail!;
    const { answer, all } = this.times;
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: answer,
      greetingTimeout: answer,
      socketTimeout: answer,
      dnsTimeout: answer,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from,
        to: { name: to.name ?? '', address: to.address },
        ...mail,
        messageId: messageIdOf(noticeId, publicUrl),
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(all),
      });
    } finally {
      transport.close();
    }
  }
}
