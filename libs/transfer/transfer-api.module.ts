import { Module } from '@nestjs/common';
import { LiveTopics } from '#kernel/live-topics.js';
import { TransferTopic } from './transfer-topic.service.js';
import { TransferController } from './transfer.controller.js';
import { TransferableCaseloadController } from './transferable-caseload.controller.js';
import { TransferModule } from './transfer.module.js';

/** Caseload transfers through HTTP. */
@Module({
  imports: [TransferModule],
  controllers: [TransferController, TransferableCaseloadController],
  providers: [TransferTopic],
})
export class TransferApiModule {
  constructor(topics: LiveTopics, topic: TransferTopic) {
    topics.add('caseloadTransfer', topic);
  }
}
