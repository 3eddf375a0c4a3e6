import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { TrajectoryEndings, TrajectoryReopenings } from '#trajectory/trajectory-endings.service.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { checkInEvents } from './check-in-events.rules.js';
import { CheckInPlanService } from './check-in-plan.service.js';
import { CheckInRepository } from './check-in.repository.js';
import { CheckInService } from './check-in.service.js';
import { EmployerContactRepository } from './employer-contact.repository.js';
import { EmployerContactService } from './employer-contact.service.js';
import { EmployerReadingService } from './employer-reading.service.js';
import { EmployerRepository } from './employer.repository.js';
import { EmployerService } from './employer.service.js';
import { InstrumentRepository } from './instrument.repository.js';
import { InstrumentService } from './instrument.service.js';
import { MatchRepository } from './match.repository.js';
import { MatchService } from './match.service.js';
import { PlaceRepository } from './place.repository.js';
import { PlaceService } from './place.service.js';
import { PlacementCaseRepository } from './placement-case.repository.js';
import { placementEvents } from './placement-events.rules.js';
import { PlacedHereRepository } from './placed-here.repository.js';
import { PlacementHold } from './placement-hold.service.js';
import { PlacementJobs } from './placement.jobs.js';
import { PlacementRepository } from './placement.repository.js';
import { PlacementService } from './placement.service.js';
import { wishEvents } from './wish-events.rules.js';
import { WishesRepository } from './wishes.repository.js';
import { WishesService } from './wishes.service.js';

const repositories = [
  CheckInRepository,
  EmployerContactRepository,
  EmployerRepository,
  InstrumentRepository,
  MatchRepository,
  PlaceRepository,
  PlacedHereRepository,
  PlacementCaseRepository,
  PlacementRepository,
  WishesRepository,
];
const services = [
  CheckInPlanService,
  CheckInService,
  EmployerContactService,
  EmployerReadingService,
  EmployerService,
  InstrumentService,
  MatchService,
  PlaceService,
  PlacementHold,
  PlacementService,
  WishesService,
];

/** Employers and their places, and who works there: what every process needs of it. */
@Module({ imports: [TrajectoryModule], providers: [...repositories, ...services], exports: services })
export class PlacementModule {
  constructor(
    words: EventWords,
    endings: TrajectoryEndings,
    reopenings: TrajectoryReopenings,
    placements: PlacementService,
  ) {
    words.add(placementEvents);
    words.add(checkInEvents);
    words.add(wishEvents);
    endings.add((tx, actor, trajectory) => placements.withTrajectory(tx, actor, trajectory));
    reopenings.add((tx, _actor, { id }) => placements.goOn(tx, id));
  }
}

/** The work that placements owe. */
@Module({ imports: [PlacementModule], providers: [PlacementJobs], exports: [PlacementJobs] })
export class PlacementWorkerModule {}
