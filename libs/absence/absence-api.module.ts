import { Module } from '@nestjs/common';
import { CapacityModule } from '#capacity/capacity.module.js';
import { LiveTopics, openTopic } from '#kernel/live-topics.js';
import { AbsenceController } from './absence.controller.js';
import { AbsenceModule } from './absence.module.js';
import { AbsenceService } from './absence.service.js';
import { CoverController } from './cover.controller.js';
import { ReachabilityService } from './reachability.service.js';
import { SubstituteCandidateRepository } from './substitute-candidate.repository.js';
import { SubstituteCandidateService } from './substitute-candidate.service.js';
import { SubstitutionController } from './substitution.controller.js';
import { SubstitutionService } from './substitution.service.js';

/** Who is away and who stands in, through HTTP. */
@Module({
  imports: [AbsenceModule, CapacityModule],
  controllers: [AbsenceController, CoverController, SubstitutionController],
  providers: [
    AbsenceService,
    ReachabilityService,
    SubstituteCandidateRepository,
    SubstituteCandidateService,
    SubstitutionService,
  ],
})
export class AbsenceApiModule {
  constructor(topics: LiveTopics) {
    // That somebody is away is no secret among colleagues; the message holds no more than of whom.
    topics.add('cover', openTopic('colleague.view'));
  }
}
