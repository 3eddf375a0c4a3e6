import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { CapacityModule } from '#capacity/capacity.module.js';
import { TrajectoryEndings } from '#trajectory/trajectory-endings.service.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { AudienceRepository } from './audience.repository.js';
import { DraftRepository } from './dossier/draft.repository.js';
import { QuestionRepository } from './dossier/question.repository.js';
import { QuestionService } from './dossier/question.service.js';
import { TickRepository } from './dossier/tick.repository.js';
import { TickService } from './dossier/tick.service.js';
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
import { MeetingNotice } from './meeting/meeting-notice.service.js';
import { MeetingService } from './meeting/meeting.service.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticeService } from './notice.service.js';
import { OffersTo } from './offers-to.service.js';
import { OfferPlacement } from './offer-placement.service.js';
import { ParticipantNotice } from './participant-notice.service.js';
import { SwitchNotice } from './switch-notice.service.js';

const services = [
  HandoverOfferService,
  HandoverAnswerService,
  HandoverRedirectService,
  HandoverReadingService,
  MeetingService,
  NoticeService,
  OffersTo,
  ParticipantNotice,
  SwitchNotice,
  QuestionService,
  TickService,
];

/** Handing over a case: what every process needs of it. */
@Module({
  imports: [CapacityModule, TrajectoryModule],
  providers: [
    ...services,
    AudienceRepository,
    DraftRepository,
    HandoverEnd,
    HandoverHold,
    HandoverNoticeService,
    HandoverRepository,
    HandoverTermsService,
    MeetingNotice,
    NoticeRepository,
    OfferPlacement,
    QuestionRepository,
    TickRepository,
  ],
  exports: [
    ...services,
    DraftRepository,
    HandoverNoticeService,
    HandoverTermsService,
    HandoverRepository,
    MeetingNotice,
    NoticeRepository,
  ],
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
