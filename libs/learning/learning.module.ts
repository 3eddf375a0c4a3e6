import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { MergeParts } from '#participant/merge-parts.service.js';
import { ParticipantModule } from '#participant/participant.module.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { LearningCaseRepository } from './learning-case.repository.js';
import { LearningCase } from './learning-case.service.js';
import { learningEvents } from './learning-events.rules.js';
import { LearningMergeRepository } from './learning-merge.repository.js';
import { LearningMergeService } from './learning-merge.service.js';
import { LearningNoteRepository } from './learning-note.repository.js';
import { LearningProgressService } from './learning-progress.service.js';
import { LearningRouteRepository } from './learning-route.repository.js';
import { LearningRouteService } from './learning-route.service.js';
import { WorkProcessRepository } from './work-process.repository.js';

const repositories = [
  LearningCaseRepository,
  LearningMergeRepository,
  LearningNoteRepository,
  LearningRouteRepository,
  WorkProcessRepository,
];
const services = [LearningCase, LearningMergeService, LearningProgressService, LearningRouteService];

/** Courses, and qualifications learnt at work. */
@Module({
  imports: [ParticipantModule, TrajectoryModule],
  providers: [...repositories, ...services],
  exports: services,
})
export class LearningModule {
  constructor(words: EventWords, mergeParts: MergeParts, merging: LearningMergeService) {
    words.add(learningEvents);
    // After the trajectory's own part, which ends one of two that run.
    mergeParts.add(merging);
  }
}
