import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { CapacityModule } from '#capacity/capacity.module.js';
import { TrajectoryEndings } from '#trajectory/trajectory-endings.service.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { AudienceRepository } from './audience.repository.js';
import { HandoverAnswerService } from './handover-answer.service.js';
import { HandoverEnd } from './handover-end.service.js';
import { handoverEvents } from './handover-events.rules.js';
import { HandoverHold } from './handover-hold.service.js';
import { HandoverNoticeService } from './handover-notice.service.js';
import { HandoverOfferService } from './handover-offer.service.js';
import { HandoverReadingService } from './handover-reading.service.js';
import { HandoverRedirectService } from './handover-redirect.service.js';
import { HandoverTermsService } from './handover-terms.service.js';
import { HandoverJobs } from './handover.jobs.js';
import { HandoverRepository } from './handover.repository.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticeService } from './notice.service.js';
import { OffersTo } from './offers-to.service.js';
import { OfferPlacement } from './offer-placement.service.js';
import { SwitchNotice } from './switch-notice.service.js';

const services = [
  HandoverOfferService,
  HandoverAnswerService,
  HandoverRedirectService,
  HandoverReadingService,
  NoticeService,
  OffersTo,
  SwitchNotice,
];

/** Handing over a case: what every process needs of it. */
@Module({
  imports: [CapacityModule, TrajectoryModule],
  providers: [
    ...services,
    AudienceRepository,
    HandoverEnd,
    HandoverHold,
    HandoverNoticeService,
    HandoverRepository,
    HandoverTermsService,
    NoticeRepository,
    OfferPlacement,
  ],
  exports: [...services, HandoverNoticeService, HandoverTermsService, HandoverRepository, NoticeRepository],
})
export class HandoverModule {
  constructor(words: EventWords, endings: TrajectoryEndings, end: HandoverEnd) {
    words.add(handoverEvents);
    endings.add((tx, actor, trajectory) => end.withTrajectory(tx, actor, trajectory));
  }
}

/** The work that a handover owes. */
@Module({ imports: [HandoverModule], providers: [HandoverJobs], exports: [HandoverJobs] })
export class HandoverWorkerModule {}
