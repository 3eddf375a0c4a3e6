import { Module } from '@nestjs/common';
import { ParticipantModule } from '#participant/participant.module.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { FormerPeopleRepository } from './former-people.repository.js';
import { ImportBatchService } from './import-batch.service.js';
import { ImportController } from './import.controller.js';
import { ImportJobs } from './import.jobs.js';
import { ImportPieceRepository } from './import-piece.repository.js';
import { ImportReportRepository } from './import-report.repository.js';
import { ImportReportService } from './import-report.service.js';
import { ImportRunRepository } from './import-run.repository.js';
import { ImportService } from './import.service.js';
import { ImportUploadService } from './import-upload.service.js';
import { TakeOverService } from './take-over.service.js';

@Module({
  imports: [ParticipantModule, TrajectoryModule],
  providers: [
    FormerPeopleRepository,
    ImportBatchService,
    ImportPieceRepository,
    ImportReportRepository,
    ImportReportService,
    ImportRunRepository,
    ImportService,
    ImportUploadService,
    TakeOverService,
  ],
  exports: [ImportReportService, ImportRunRepository, ImportService, ImportUploadService],
})
export class ImportModule {}

@Module({ imports: [ImportModule], controllers: [ImportController] })
export class ImportApiModule {}

@Module({ imports: [ImportModule], providers: [ImportJobs], exports: [ImportJobs] })
export class ImportWorkerModule {}
