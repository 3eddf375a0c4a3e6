import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { ActionPlanRepository } from './action-plan.repository.js';
import { ActionPlanService } from './action-plan.service.js';
import { AssessmentRepository } from './assessment.repository.js';
import { AssessmentService } from './assessment.service.js';
import { DevelopmentCaseRepository } from './development-case.repository.js';
import { DevelopmentCase } from './development-case.service.js';
import { developmentEvents } from './development-events.rules.js';
import { DevelopmentReading } from './development-reading.service.js';
import { DevelopmentRepository } from './development.repository.js';
import { IndicationRepository } from './indication.repository.js';
import { IndicationService } from './indication.service.js';
import { ProvisionRepository } from './provision.repository.js';
import { ProvisionService } from './provision.service.js';
import { UwvAdviceRepository } from './uwv-advice.repository.js';
import { UwvAdviceService } from './uwv-advice.service.js';
import { WorkPlaceDayRepository } from './work-place-day.repository.js';
import { WorkPlaceDayReading } from './work-place-day.service.js';
import { WorkPlaceRepository } from './work-place.repository.js';
import { WorkPlaceService } from './work-place.service.js';

const repositories = [
  WorkPlaceDayRepository,
  WorkPlaceRepository,
  ActionPlanRepository,
  AssessmentRepository,
  DevelopmentCaseRepository,
  DevelopmentRepository,
  IndicationRepository,
  ProvisionRepository,
  UwvAdviceRepository,
];
const services = [
  WorkPlaceDayReading,
  WorkPlaceService,
  ActionPlanService,
  AssessmentService,
  DevelopmentCase,
  DevelopmentReading,
  IndicationService,
  ProvisionService,
  UwvAdviceService,
];

@Module({ imports: [TrajectoryModule], providers: [...repositories, ...services], exports: services })
export class DevelopmentModule {
  constructor(words: EventWords) {
    words.add(developmentEvents);
  }
}
