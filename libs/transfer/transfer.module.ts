import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { CapacityModule } from '#capacity/capacity.module.js';
import { HandoverModule } from '#handover/handover.module.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { ProposalRepository } from './proposal.repository.js';
import { ProposalService } from './proposal.service.js';
import { ReceiversRepository } from './receivers.repository.js';
import { ReceiversService } from './receivers.service.js';
import { TransferDecisionService } from './transfer-decision.service.js';
import { TransferEditService } from './transfer-edit.service.js';
import { transferEvents } from './transfer-events.rules.js';
import { TransferHold } from './transfer-hold.service.js';
import { TransferItemRepository } from './transfer-item.repository.js';
import { TransferMoveService } from './transfer-move.service.js';
import { TransferNoticeService } from './transfer-notice.service.js';
import { TransferPlanRepository } from './transfer-plan.repository.js';
import { TransferPlanningService } from './transfer-planning.service.js';
import { TransferReadingService } from './transfer-reading.service.js';
import { TransferJobs } from './transfer.jobs.js';
import { TransferRepository } from './transfer.repository.js';

const services = [
  TransferDecisionService,
  TransferEditService,
  TransferMoveService,
  TransferNoticeService,
  TransferPlanningService,
  TransferReadingService,
];
const repositories = [TransferItemRepository, TransferRepository];

/** The caseload of one colleague that goes to others in one go. */
@Module({
  imports: [CapacityModule, HandoverModule, TrajectoryModule],
  providers: [
    ...services,
    ...repositories,
    ProposalRepository,
    ProposalService,
    ReceiversRepository,
    ReceiversService,
    TransferHold,
    TransferPlanRepository,
  ],
  exports: [...services, ...repositories],
})
export class TransferModule {
  constructor(words: EventWords) {
    words.add(transferEvents);
  }
}

/** The work that a confirmed transfer owes. */
@Module({ imports: [TransferModule], providers: [TransferJobs], exports: [TransferJobs] })
export class TransferWorkerModule {}
