import { Injectable } from '@nestjs/common';
import { HandlesJob, HandlesPartedJob } from '#kernel/queue/handles-job.js';
import type { Message, Payload } from '#kernel/queue/job.rules.js';
import type { PartedWork } from '#kernel/queue/parted-work.js';
import type { Tx } from '#kernel/tx.js';
import { MOST_ATTEMPTS } from './item-result.rules.js';
import { TransferItemRepository } from './transfer-item.repository.js';
import { TransferMoveService } from './transfer-move.service.js';
import { TransferNoticeService } from './transfer-notice.service.js';
import { TransferRepository } from './transfer.repository.js';
import { transferJobs } from './transfer-works.rules.js';

/** The jobs of a caseload transfer. Each may come twice, late, or after the transfer was cancelled. */
@Injectable()
export class TransferJobs {
  constructor(
    private readonly transfers: TransferRepository,
    private readonly items: TransferItemRepository,
    private readonly moves: TransferMoveService,
    private readonly notices: TransferNoticeService,
  ) {}

  /** Each case is a part; the states of the cases say which are left. */
  @HandlesPartedJob(transferJobs.run)
  run(): PartedWork {
    return {
      left: (tx, { transferId }) => this.items.pending(tx, transferId!),
      part: (tx, { transferId }, itemId) => this.moves.move(tx, transferId!, itemId),
      failed: (tx, itemId, code) => this.items.noteFailure(tx, itemId, code, MOST_ATTEMPTS),
      end: (tx, { transferId }) => this.end(tx, transferId!),
    };
  }

  @HandlesJob(transferJobs.tellParticipant)
  tellParticipant(tx: Tx, { itemId }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellParticipant(tx, itemId!, id);
  }

  @HandlesJob(transferJobs.tellReferrer)
  tellReferrer(tx: Tx, { itemId }: Payload, { id }: Message): Promise<void> {
    return this.notices.tellReferrer(tx, itemId!, id);
  }

  /** Finished, unless it was cancelled: then what was done until then is told. */
  private async end(tx: Tx, transferId: string): Promise<void> {
    const transfer = await this.transfers.lock(tx, transferId);
    if (!transfer) return;
    if (transfer.state === 'running') await this.transfers.end(tx, transferId, 'finished');
    await this.notices.tellColleagues(tx, transfer);
  }
}
