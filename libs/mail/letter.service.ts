import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Environment } from '#kernel/environment.js';
import { Journal } from '#kernel/journal.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { AccessLogRepository } from '#access/access-log.repository.js';
import { type Letter, type LetterItem, LetterRepository } from './letter.repository.js';
import { letterRefusals } from './letter.rules.js';

/** Letters to participants: somebody prints and posts them, and says so. */
@Injectable()
export class LetterService {
  constructor(
    private readonly database: Database,
    private readonly letters: LetterRepository,
    private readonly accessLog: AccessLogRepository,
    private readonly journal: Journal,
    private readonly environment: Environment,
  ) {}

  get organisation() {
    return this.environment.organisation;
  }

  page(actor: Actor, page: { sent: boolean; after: string | null; limit: number }): Promise<LetterItem[]> {
    return this.database.read(actor, async (tx) => {
      const found = await this.letters.page(tx, actor, page);
      const participants = [...new Set(found.map(({ participantId }) => participantId))];
      await this.accessLog.record(tx, actor, 'letters.listed', participants);
      return found;
    });
  }

  get(actor: Actor, id: string): Promise<Letter> {
    return this.database.read(actor, async (tx) => {
      const letter = await this.existing(tx, actor, id);
      await this.accessLog.record(tx, actor, 'letter.opened', [letter.participantId]);
      return letter;
    });
  }

  /** It was posted by the actor. Who says so twice said it once; of two colleagues the first is believed. */
  async send(actor: Actor, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const { participantId } = await this.existing(tx, actor, id);
      if (await this.letters.noteSent(tx, id, actor.userId)) {
        return this.journal.record(tx, actor, { type: 'letter.sent', participantId });
      }
      const { sentById, sentByName } = await this.existing(tx, actor, id);
      if (sentById !== actor.userId)
        throw new Refusal(letterRefusals.sentMeanwhile, { name: sentByName ?? 'Een collega' });
    });
  }

  /** It was not posted after all. */
  async undo(actor: Actor, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const { participantId } = await this.existing(tx, actor, id);
      if (await this.letters.noteNotSent(tx, id)) {
        await this.journal.record(tx, actor, { type: 'letter.notSent', participantId });
      }
    });
  }

  private async existing(tx: Tx, actor: Actor, id: string): Promise<Letter> {
    const letter = await this.letters.find(tx, actor, id);
    if (!letter) throw new Refusal(refusals.notFound);
    return letter;
  }
}
