import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { Mailing } from '#kernel/mailing.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { type Notice, type NoticeKey, NoticeRepository } from './notice.repository.js';
import type { Channel } from './notice.rules.js';
import { noticeId, standingNoticeId } from './notice.rules.js';

/** The handover that it leads to, or else the participant; or neither, when it is about a colleague. */
interface About {
  /** The handover. */
  readonly id?: string;
  readonly participantId: string | null;
}

interface Told {
  /** The message that is being handled: the notice is told once, however often that happens. */
  readonly messageId: string;
  readonly kind: string;
  readonly about: About;
  readonly body: string;
}

interface ToldParticipant extends Told {
  readonly about: About & { readonly participantId: string };
}

@Injectable()
export class NoticeService {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticeRepository,
    private readonly clock: Clock,
    private readonly mailing: Mailing,
  ) {}

  /** Tells colleagues, and who substitutes for them today. Gives the names of those who were told. */
  async tellColleagues(tx: Tx, userIds: readonly string[], told: Told): Promise<string[]> {
    const recipients = await this.notices.recipients(tx, userIds, this.clock.today());
    await this.notices.add(
      tx,
      recipients.map(({ id, substitutesFor }) => ({
        id: noticeId(told.messageId, id),
        kind: told.kind,
        recipientUserId: id,
        channel: 'inApp',
        participantId: told.about.participantId,
        handoverId: told.about.id ?? null,
        body: asTold(told.body, substitutesFor),
      })),
    );
    await this.mailing.owe(
      tx,
      recipients.map(({ id }) => noticeId(told.messageId, id)),
    );
    return recipients.map(({ name }) => name);
  }

  /** That something waits for them, however much it is: one unread notice of a kind is enough. */
  async tellOfWaiting(
    tx: Tx,
    userIds: readonly string[],
    { kind, body }: Pick<Told, 'kind' | 'body'>,
  ): Promise<void> {
    const recipients = await this.notices.recipients(tx, userIds, this.clock.today());
    const ids = recipients.map(({ id }) => id);
    const readBefore = await this.notices.readOf(tx, ids, kind);
    const added = await this.notices.add(
      tx,
      recipients.map(({ id, substitutesFor }) => ({
        id: standingNoticeId(kind, readBefore.get(id) ?? 0, id),
        kind,
        recipientUserId: id,
        channel: 'inApp',
        participantId: null,
        handoverId: null,
        body: asTold(body, substitutesFor),
      })),
    );
    await this.mailing.owe(tx, added);
  }

  /** Each what concerns them, by the way that suits them; in one statement. Without mail it is a letter. */
  async tellParticipants(
    tx: Tx,
    all: readonly (ToldParticipant & { readonly channel: Channel })[],
  ): Promise<void> {
    await this.notices.add(
      tx,
      all.map(({ messageId, kind, about: { participantId, id = null }, channel, body }) => ({
        id: noticeId(messageId, participantId),
        kind,
        recipientParticipantId: participantId,
        channel: channel === 'email' && !this.mailing.isOn ? 'letter' : channel,
        participantId,
        handoverId: id,
        body,
      })),
    );
    const byMail = all.filter(({ channel }) => channel === 'email');
    await this.mailing.owe(
      tx,
      byMail.map(({ messageId, about }) => noticeId(messageId, about.participantId)),
    );
  }

  /** What the actor was told, newest first. */
  async page(
    actor: Actor,
    page: { unreadOnly: boolean; before: NoticeKey | null; limit: number },
  ): Promise<{ items: Notice[]; next: NoticeKey | null }> {
    const found = await this.database.read(actor, (tx) =>
      this.notices.page(tx, actor, { ...page, limit: page.limit + 1 }),
    );
    const shown = found.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ key: _, ...notice }) => notice),
      next: last && found.length > shown.length ? { createdMicros: last.key, id: last.id } : null,
    };
  }

  async read(actor: Actor, id: string): Promise<void> {
    const known = await this.database.write(actor, (tx) => this.notices.read(tx, actor, id));
    if (!known) throw new Refusal(refusals.notFound);
  }

  async readAll(actor: Actor): Promise<void> {
    await this.database.write(actor, (tx) => this.notices.readAll(tx, actor));
  }
}

const asTold = (body: string, substitutesFor: string | null): string =>
  substitutesFor ? `Als vervanger van ${substitutesFor}: ${body}` : body;
