import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { Environment } from './environment.js';
import { Outbox } from './outbox.js';
import type { Tx } from './tx.js';

export const mailJobs = { send: 'mail.send' } as const;

/** Who has the app open reads it there first, and needs no mail. */
const READ_FIRST_MS = 2 * 60_000;

/**
 * What is told in the app may also go by mail. Whether it does, is decided when it would: by what the colleague chose,
 * and by whether it is still news. Without a mail server nothing is owed.
 */
@Injectable()
export class Mailing {
  constructor(
    private readonly environment: Environment,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  get isOn(): boolean {
    return this.environment.mail !== null;
  }

  /** In the transaction that writes the notices. */
  async owe(tx: Tx, noticeIds: readonly string[]): Promise<void> {
    if (!this.isOn || noticeIds.length === 0) return;
    const availableAt = new Date(this.clock.now().getTime() + READ_FIRST_MS);
    await this.outbox.add(
      tx,
      noticeIds.map((noticeId) => ({ job: mailJobs.send, payload: { noticeId }, availableAt })),
    );
  }
}
