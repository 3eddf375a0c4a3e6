import { Module } from '@nestjs/common';
import { HandoverModule } from '#handover/handover.module.js';
import { EventWords } from '#kernel/event-words.js';
import { LiveTopics } from '#kernel/live-topics.js';
import { TrajectoryResumptions } from '#trajectory/trajectory-endings.service.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { AccessReportRepository } from './access-report.repository.js';
import { AppointmentController } from './appointment.controller.js';
import { AppointmentRepository } from './appointment.repository.js';
import { AppointmentService } from './appointment.service.js';
import { CaseHold } from './case-hold.service.js';
import { CaseRepository } from './case.repository.js';
import { caseloadTopic } from './caseload-topic.rules.js';
import { CaseloadExportController } from './caseload-export.controller.js';
import { CaseloadExportRepository } from './caseload-export.repository.js';
import { CaseloadExportService } from './caseload-export.service.js';
import { CaseloadController } from './caseload.controller.js';
import { CaseloadRepository } from './caseload.repository.js';
import { CaseloadService } from './caseload.service.js';
import { caseworkEvents } from './casework-events.rules.js';
import { ContactNoteController } from './contact-note.controller.js';
import { ContactNoteRepository } from './contact-note.repository.js';
import { ContactNoteService } from './contact-note.service.js';
import { DossierController } from './dossier.controller.js';
import { DossierRepository } from './dossier.repository.js';
import { KeptViewController } from './kept-view.controller.js';
import { KeptViewRepository } from './kept-view.repository.js';
import { KeptViewService } from './kept-view.service.js';
import { MyDayController } from './my-day.controller.js';
import { MyDayRepository } from './my-day.repository.js';
import { TaskBatchController } from './task-batch.controller.js';
import { TaskBatchService } from './task-batch.service.js';
import { TaskController } from './task.controller.js';
import { TaskNotice } from './task-notice.service.js';
import { TaskSeries } from './task-series.service.js';
import { TaskRepository } from './task.repository.js';
import { TaskService } from './task.service.js';

import { TimelineController } from './timeline.controller.js';
import { TimelineRepository } from './timeline.repository.js';
import { TimelineService } from './timeline.service.js';

const repositories = [
  AccessReportRepository,
  AppointmentRepository,
  CaseRepository,
  CaseloadExportRepository,
  CaseloadRepository,
  ContactNoteRepository,
  DossierRepository,
  KeptViewRepository,
  MyDayRepository,
  TaskRepository,
  TimelineRepository,
];
const services = [
  AppointmentService,
  CaseHold,
  CaseloadExportService,
  CaseloadService,
  ContactNoteService,
  KeptViewService,
  TaskBatchService,
  TaskNotice,
  TaskSeries,
  TaskService,
  TimelineService,
];

@Module({
  imports: [HandoverModule, TrajectoryModule],
  providers: [...repositories, ...services],
  exports: services,
})
export class CaseloadModule {
  constructor(words: EventWords, resumptions: TrajectoryResumptions, series: TaskSeries) {
    words.add(caseworkEvents);
    resumptions.add((tx, actor, trajectory) => series.afterRest(tx, actor, trajectory));
  }
}

@Module({
  imports: [CaseloadModule],
  controllers: [
    CaseloadController,
    CaseloadExportController,
    KeptViewController,
    MyDayController,
    DossierController,
    ContactNoteController,
    TaskBatchController,
    TaskController,
    AppointmentController,
    TimelineController,
  ],
})
export class CaseloadApiModule {
  constructor(topics: LiveTopics) {
    topics.add('caseload', caseloadTopic);
  }
}
