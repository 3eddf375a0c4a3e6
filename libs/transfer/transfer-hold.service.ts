import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { take } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import type { Transfer } from './transfer.repository.js';
import { TransferRepository } from './transfer.repository.js';
import type { TransferFacts, TransferState, TransferStep } from './transfer.rules.js';
import { canView, transferSteps } from './transfer.rules.js';

/** Every step begins here: one writer at a time holds a transfer, in the version they had in front of them. */
@Injectable()
export class TransferHold {
  constructor(private readonly transfers: TransferRepository) {}

  async take(tx: Tx, actor: Actor, step: TransferStep, id: string, version: number): Promise<Transfer> {
    const transfer = await this.transfers.lock(tx, id);
    if (!transfer || !canView(actor, transfer)) throw new Refusal(refusals.notFound);
    if (transfer.version !== version) throw new Refusal(refusals.versionOutdated);
    take<TransferState, TransferStep, TransferFacts, Actor>(transferSteps, step, actor, transfer);
    return transfer;
  }
}
