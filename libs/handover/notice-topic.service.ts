import { Injectable } from '@nestjs/common';
import type { LiveTopic, MayHear } from '#kernel/live-topics.js';
import type { Tx } from '#kernel/tx.js';
import { NoticeRepository } from './notice.repository.js';

/** A message is heard by whom it is for. */
@Injectable()
export class NoticeTopic implements LiveTopic {
  readonly permission = 'notice.view';

  constructor(private readonly notices: NoticeRepository) {}

  async audiences(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, MayHear>> {
    const found = await this.notices.recipientsOf(tx, ids);
    return new Map(found.map(({ id, recipientId }) => [id, ({ userId }) => userId === recipientId]));
  }
}
