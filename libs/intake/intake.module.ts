import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { CapacityModule } from '#capacity/capacity.module.js';
import { ParticipantModule } from '#participant/participant.module.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { ImportWorkerModule } from './import/import.module.js';
import { AcceptanceService } from './acceptance.service.js';
import { DuplicateAdviceRepository } from './duplicate-advice.repository.js';
import { DuplicatesService } from './duplicates.service.js';
import { intakeEvents } from './intake-events.rules.js';
import { ReferralJobs } from './referral.jobs.js';
import { ReferralNoticeRepository } from './referral-notice.repository.js';
import { ReferralReader } from './referral-reader.service.js';
import { ReferralRepository } from './referral.repository.js';
import { ReferralService } from './referral.service.js';
import { ReferralTopic } from './referral-topic.service.js';
import { ReferredPersonService } from './referred-person.service.js';

@Module({
  imports: [CapacityModule, ParticipantModule, TrajectoryModule],
  providers: [
    AcceptanceService,
    DuplicateAdviceRepository,
    DuplicatesService,
    ReferralReader,
    ReferralRepository,
    ReferralService,
    ReferralTopic,
    ReferredPersonService,
  ],
  exports: [AcceptanceService, DuplicatesService, ReferralService, ReferralTopic],
})
export class IntakeModule {
  constructor(words: EventWords) {
    words.add(intakeEvents);
  }
}

@Module({ imports: [ImportWorkerModule], providers: [ReferralNoticeRepository, ReferralJobs] })
export class IntakeWorkerModule {}
