import { Module } from '@nestjs/common';
import { LiveTopics } from '#kernel/live-topics.js';
import { CapacityModule } from '#capacity/capacity.module.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { CandidateRepository } from './candidate.repository.js';
import { CandidateService } from './candidate.service.js';
import { DraftService } from './dossier/draft.service.js';
import { HandoverDossierController } from './dossier/dossier.controller.js';
import { ProposalRepository } from './dossier/proposal.repository.js';
import { ProposalService } from './dossier/proposal.service.js';
import { HandoverOfferController } from './handover-offer.controller.js';
import { HandoverTopic } from './handover-topic.service.js';
import { HandoverController } from './handover.controller.js';
import { InvitationService } from './meeting/invitation.service.js';
import { MeetingController } from './meeting/meeting.controller.js';
import { NoticeTopic } from './notice-topic.service.js';
import { NoticeController } from './notice.controller.js';
import { HandoverModule } from './handover.module.js';

/** Handing over through HTTP. */
@Module({
  imports: [CapacityModule, HandoverModule, TrajectoryModule],
  controllers: [
    HandoverController,
    HandoverDossierController,
    HandoverOfferController,
    MeetingController,
    NoticeController,
  ],
  providers: [
    CandidateRepository,
    CandidateService,
    DraftService,
    HandoverTopic,
    InvitationService,
    NoticeTopic,
    ProposalRepository,
    ProposalService,
  ],
})
export class HandoverApiModule {
  constructor(topics: LiveTopics, handovers: HandoverTopic, notices: NoticeTopic) {
    topics.add('handover', handovers);
    topics.add('notice', notices);
  }
}
