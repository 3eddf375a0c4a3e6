import { Module } from '@nestjs/common';
import { AccountClosings } from '#access/account-closings.service.js';
import { CapacityModule } from '#capacity/capacity.module.js';
import { HandoverModule } from '#handover/handover.module.js';
import { AbsenceJobs } from './absence.jobs.js';
import { AbsenceRepository } from './absence.repository.js';
import { AccountClosing } from './account-closing.service.js';
import { CoverReview } from './cover-review.service.js';
import { CoverRepository } from './cover.repository.js';
import { CoverService } from './cover.service.js';
import { ReachabilityRepository } from './reachability.repository.js';
import { SubstitutionNotice } from './substitution-notice.service.js';
import { SubstitutionRepository } from './substitution.repository.js';

const services = [
  AbsenceRepository,
  AccountClosing,
  CoverRepository,
  CoverReview,
  CoverService,
  ReachabilityRepository,
  SubstitutionNotice,
  SubstitutionRepository,
];

/** Who is away, who stands in, and for whom cover has to be arranged: what every process needs of it. */
@Module({ imports: [HandoverModule, CapacityModule], providers: services, exports: services })
export class AbsenceModule {
  constructor(closings: AccountClosings, closing: AccountClosing) {
    closings.add((tx, actor, before, after) => closing.prepare(tx, actor, before, after));
  }
}

/** The work that absences, substitutions and cover owe. */
@Module({ imports: [AbsenceModule], providers: [AbsenceJobs], exports: [AbsenceJobs] })
export class AbsenceWorkerModule {}
