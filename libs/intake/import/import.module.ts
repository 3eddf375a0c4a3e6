import { Module } from '@nestjs/common';
import { ParticipantModule } from '#participant/participant.module.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { FormerPeopleRepository } from './former-people.repository.js';
import { ImportBatchService } from './import-batch.service.js';
import { ImportReportRepository } from './import-report.repository.js';
import { ImportRunRepository } from './import-run.repository.js';
import { ImportService } from './import.service.js';
import { TakeOverService } from './take-over.service.js';

@Module({
  imports: [ParticipantModule, TrajectoryModule],
  providers: [
    FormerPeopleRepository,
    ImportBatchService,
    ImportReportRepository,
    ImportRunRepository,
    ImportService,
    TakeOverService,
  ],
  exports: [ImportReportRepository, ImportRunRepository, ImportService],
})
export class ImportModule {}
