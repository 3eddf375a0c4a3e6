import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Environment } from '#kernel/environment.js';
import { Mailing, mailJobs } from '#kernel/mailing.js';
import { JobFailed } from '#kernel/queue/failure-code.js';
import type { Tx } from '#kernel/tx.js';
import { mailOf } from './mail-words.rules.js';
import { type MailPreference, MailRepository } from './mail.repository.js';
import { type MailChoice, mailDecision, type NoticeToMail, smtpFailure } from './mail.rules.js';
import { SmtpSender } from './smtp-sender.js';

/** One transaction after the other; between them the mail server is spoken to. */
export interface Steps {
  step<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
}

@Injectable()
export class MailService {
  constructor(
    private readonly database: Database,
    private readonly mails: MailRepository,
    private readonly sender: SmtpSender,
    private readonly environment: Environment,
    private readonly mailing: Mailing,
    private readonly clock: Clock,
  ) {}

  /**
   * Mails a notice, at least once: a process that dies between the server's yes and our record of it mails it again,
   * with the same Message-ID. It fails while the server cannot be reached, and is then tried again by the outbox.
   */
  async send(run: Steps, noticeId: string): Promise<void> {
    const notice = await run.step((tx) => this.toSend(tx, noticeId));
    if (!notice) return;
    const { organisation, mail: settings } = this.environment;
    const mail = mailOf(notice, { ...settings!, organisation, at: this.clock.now() });
    try {
      await this.sender.send(noticeId, { name: notice.name, address: notice.address! }, mail);
    } catch (error) {
      const { forGood, code } = smtpFailure(error);
      if (!forGood) throw new JobFailed(code);
      return run.step((tx) => this.refused(tx, notice));
    }
    await run.step((tx) => this.mails.noteSent(tx, noticeId));
  }

  preference(actor: Actor): Promise<MailPreference & { mailOn: boolean }> {
    return this.database.read(actor, async (tx) => ({
      ...(await this.mails.preference(tx, actor.userId)),
      mailOn: this.mailing.isOn,
    }));
  }

  choose(actor: Actor, choice: MailChoice): Promise<MailPreference & { mailOn: boolean }> {
    return this.database.write(actor, async (tx) => {
      await this.mails.choose(tx, actor.userId, choice);
      return { ...(await this.mails.preference(tx, actor.userId)), mailOn: this.mailing.isOn };
    });
  }

  /** For who keeps the worker running: a mail server that is away stops nothing else. */
  async health(): Promise<{ state: 'off' | 'working' | 'failing'; waiting: number }> {
    if (!this.mailing.isOn) return { state: 'off', waiting: 0 };
    const { waiting, failing } = await this.database.read(systemActor, (tx) =>
      this.mails.figures(tx, mailJobs.send),
    );
    return { state: failing > 0 ? 'failing' : 'working', waiting };
  }

  private async toSend(tx: Tx, noticeId: string): Promise<NoticeToMail | null> {
    const notice = await this.mails.find(tx, noticeId, this.clock.today());
    const decision = notice && this.mailing.isOn ? mailDecision(notice) : 'nothing';
    if (decision === 'letter') {
      await this.mails.becomeLetter(tx, noticeId);
      await this.tell(
        tx,
        noticeId,
        'letter.waits',
        (of) => `Er staat een brief voor ${of} klaar bij Brieven.`,
      );
    }
    return decision === 'send' ? notice : null;
  }

  /** Somebody is told of each address once; a participant gets a letter instead. */
  private async refused(tx: Tx, { id, address, forParticipant }: NoticeToMail): Promise<void> {
    const isNew = await this.mails.noteRefusal(tx, id, address!);
    if (forParticipant) await this.mails.becomeLetter(tx, id);
    if (!isNew) return;
    await this.tell(tx, id, 'mail.refused', (of) =>
      forParticipant
        ? `E-mail aan ${of} kwam niet aan: het adres bestaat niet. Er staat een brief klaar bij Brieven.`
        : `E-mail aan ${of} kwam niet aan: het adres bestaat niet. Pas het aan bij Gebruikers.`,
    );
  }

  private async tell(
    tx: Tx,
    noticeId: string,
    kind: 'mail.refused' | 'letter.waits',
    body: (of: string) => string,
  ): Promise<void> {
    const told = await this.mails.whoMustKnow(tx, noticeId);
    await this.mails.tell(
      tx,
      noticeId,
      kind,
      told.map(({ id, of }) => ({ id, body: body(of) })),
    );
  }
}
