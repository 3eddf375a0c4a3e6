import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { MergeParts } from '#participant/merge-parts.service.js';
import { ParticipantModule } from '#participant/participant.module.js';
import { ContactPersonRepository } from './contact-person.repository.js';
import { ContactPersonService } from './contact-person.service.js';
import { DeadlineJobs } from './deadline.jobs.js';
import { DeadlineReminderRepository } from './deadline-reminder.repository.js';
import { DeadlineReminder } from './deadline-reminder.service.js';
import { DeadlineRepository } from './deadline.repository.js';
import { DeadlineService } from './deadline.service.js';
import { DiagnosisService } from './diagnosis.service.js';
import { DuplicateRecordRepository } from './duplicate-record.repository.js';
import { DuplicateRecordService } from './duplicate-record.service.js';
import { ExitRepository } from './exit.repository.js';
import { ExitService } from './exit.service.js';
import { InvolvedColleagueRepository } from './involved-colleague.repository.js';
import { InvolvedColleagueService } from './involved-colleague.service.js';
import { ReopeningRepository } from './reopening.repository.js';
import { ReopeningService } from './reopening.service.js';
import { StageRepository } from './stage.repository.js';
import { StageService } from './stage.service.js';
import { SuspensionRepository } from './suspension.repository.js';
import { SuspensionService } from './suspension.service.js';
import { TermService } from './term.service.js';
import { TrajectoryChange } from './trajectory-change.service.js';
import {
  TrajectoryEndings,
  TrajectoryReopenings,
  TrajectoryResumptions,
} from './trajectory-endings.service.js';
import { trajectoryEvents } from './trajectory-events.rules.js';
import { TrajectoryReading } from './trajectory-reading.service.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import { TrajectoryService } from './trajectory.service.js';
import { TrajectoryViewRepository } from './trajectory-view.repository.js';

const repositories = [
  ContactPersonRepository,
  DeadlineReminderRepository,
  DeadlineRepository,
  DuplicateRecordRepository,
  ExitRepository,
  InvolvedColleagueRepository,
  ReopeningRepository,
  StageRepository,
  SuspensionRepository,
  TrajectoryRepository,
  TrajectoryViewRepository,
];
const services = [
  ContactPersonService,
  DeadlineReminder,
  DeadlineService,
  DiagnosisService,
  DuplicateRecordService,
  ExitService,
  InvolvedColleagueService,
  ReopeningService,
  StageService,
  SuspensionService,
  TermService,
  TrajectoryChange,
  TrajectoryEndings,
  TrajectoryReading,
  TrajectoryReopenings,
  TrajectoryResumptions,
  TrajectoryService,
];

@Module({ imports: [ParticipantModule], providers: [...repositories, ...services], exports: services })
export class TrajectoryModule {
  constructor(words: EventWords, mergeParts: MergeParts, duplicates: DuplicateRecordService) {
    words.add(trajectoryEvents);
    mergeParts.add(duplicates);
  }
}

/** The work that deadlines owe. */
@Module({ imports: [TrajectoryModule], providers: [DeadlineJobs], exports: [DeadlineJobs] })
export class TrajectoryWorkerModule {}
