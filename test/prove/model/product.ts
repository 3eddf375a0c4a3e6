import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { AccessModule } from '#access/access.module.js';
import { CaseloadModule } from '#caseload/caseload.module.js';
import { HandoverWorkerModule } from '#handover/handover.module.js';
import { handoverJobs } from '#handover/handover-works.rules.js';
import { AbsenceModule, AbsenceWorkerModule } from '#absence/absence.module.js';
import { AbsenceService } from '#absence/absence.service.js';
import { absenceJobs } from '#absence/cover-works.rules.js';
import { SubstitutionService } from '#absence/substitution.service.js';
import { IntakeModule } from '#intake/intake.module.js';
import { KernelModule } from '#kernel/kernel.module.js';
import { JOB_TABLES, JobHandlers } from '#kernel/queue/job-handlers.js';
import { JobRunner } from '#kernel/queue/job-runner.js';
import { MessageLock } from '#kernel/queue/message-lock.js';
import { OutboxRepository } from '#kernel/queue/outbox.repository.js';
import { PartRunner } from '#kernel/queue/part-runner.js';
import { QueueLog } from '#kernel/queue/queue-log.js';
import { QUEUE_SETTINGS, queueSettings } from '#kernel/queue/queue-settings.js';
import { TransferWorkerModule } from '#transfer/transfer.module.js';
import { transferJobs } from '#transfer/transfer-works.rules.js';
import { testEnvironment } from '../../factories/environment.js';
import { SequenceClock } from './sequence-context.js';

/** The receiving end of the outbox without a queue: the proof itself brings the messages. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: JOB_TABLES, useValue: [absenceJobs, handoverJobs, transferJobs] },
    { provide: QUEUE_SETTINGS, useValue: queueSettings },
    JobHandlers,
    JobRunner,
    PartRunner,
    MessageLock,
    OutboxRepository,
    QueueLog,
  ],
})
class MessagesModule {}

/** The product's own services and job handlers on a database, with the clock of each sequence. */
export async function theProduct(appUrl: string, connections: number): Promise<TestingModule> {
  process.env.LOG_LEVEL ??= 'silent';
  const product = await Test.createTestingModule({
    imports: [
      KernelModule.forRoot(
        testEnvironment(appUrl, { WRITE_POOL_SIZE: String(connections) }),
        new SequenceClock(),
      ),
      AccessModule,
      CaseloadModule,
      HandoverWorkerModule,
      IntakeModule,
      MessagesModule,
      AbsenceModule,
      AbsenceWorkerModule,
      TransferWorkerModule,
    ],
    providers: [AbsenceService, SubstitutionService],
  }).compile();
  return product.init();
}
