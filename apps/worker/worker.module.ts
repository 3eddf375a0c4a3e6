import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { absenceJobs } from '#absence/cover-works.rules.js';
import { AbsenceWorkerModule } from '#absence/absence.module.js';
import { AccessModule } from '#access/access.module.js';
import { requestJobs } from '#contact-person-request/request-works.rules.js';
import { RequestWorkerModule } from '#contact-person-request/request.module.js';
import { handoverJobs } from '#handover/handover-works.rules.js';
import { HandoverWorkerModule } from '#handover/handover.module.js';
import { intakeJobs } from '#intake/intake-jobs.rules.js';
import { IntakeWorkerModule } from '#intake/intake.module.js';
import type { Environment } from '#kernel/environment.js';
import { KernelModule } from '#kernel/kernel.module.js';
import { QueueModule } from '#kernel/queue/queue.module.js';
import { LearningModule } from '#learning/learning.module.js';
import { mailJobs } from '#kernel/mailing.js';
import { MailWorkerModule } from '#mail/mail.module.js';
import { placementJobs } from '#placement/placement-works.rules.js';
import { PlacementWorkerModule } from '#placement/placement.module.js';
import { deadlineJobs } from '#trajectory/deadline.rules.js';
import { TrajectoryWorkerModule } from '#trajectory/trajectory.module.js';
import { TransferWorkerModule } from '#transfer/transfer.module.js';
import { transferJobs } from '#transfer/transfer-works.rules.js';
import { HealthServer } from './health-server.js';

/** The process that does the work that is owed: composition only. */
@Module({})
export class WorkerModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        KernelModule.forRoot(environment),
        QueueModule.forWorker({
          jobs: [
            absenceJobs,
            deadlineJobs,
            handoverJobs,
            intakeJobs,
            mailJobs,
            placementJobs,
            requestJobs,
            transferJobs,
          ],
        }),
        AbsenceWorkerModule,
        AccessModule,
        HandoverWorkerModule,
        IntakeWorkerModule,
        // Its part of a merge that an import makes.
        LearningModule,
        MailWorkerModule,
        PlacementWorkerModule,
        RequestWorkerModule,
        TrajectoryWorkerModule,
        TransferWorkerModule,
      ],
      providers: [HealthServer],
    };
  }
}
