import { Module } from '@nestjs/common';
import { LiveTopics } from '#kernel/live-topics.js';
import { CapacityModule } from '#capacity/capacity.module.js';
import { CandidateRepository } from './candidate.repository.js';
import { CandidateService } from './candidate.service.js';
import { HandoverOfferController } from './handover-offer.controller.js';
import { HandoverTopic } from './handover-topic.service.js';
import { HandoverController } from './handover.controller.js';
import { NoticeTopic } from './notice-topic.service.js';
import { NoticeController } from './notice.controller.js';
import { HandoverModule } from './handover.module.js';

/** Handing over through HTTP. */
@Module({
  imports: [CapacityModule, HandoverModule],
  controllers: [HandoverController, HandoverOfferController, NoticeController],
  providers: [CandidateRepository, CandidateService, HandoverTopic, NoticeTopic],
})
export class HandoverApiModule {
  constructor(topics: LiveTopics, handovers: HandoverTopic, notices: NoticeTopic) {
    topics.add('handover', handovers);
    topics.add('notice', notices);
  }
}
