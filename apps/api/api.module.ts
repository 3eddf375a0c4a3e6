import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { HealthController } from './health.controller.js';
import { AbsenceApiModule } from '#absence/absence-api.module.js';
import { AccessApiModule } from '#access/access-api.module.js';
import { CapacityApiModule } from '#capacity/capacity-api.module.js';
import { CaseloadApiModule } from '#caseload/caseload.module.js';
import { RequestApiModule } from '#contact-person-request/request-api.module.js';
import { DevelopmentApiModule } from '#development/development-api.module.js';
import { HandoverApiModule } from '#handover/handover-api.module.js';
import { IntakeApiModule } from '#intake/intake-api.module.js';
import type { Clock } from '#kernel/clock.js';
import type { Environment } from '#kernel/environment.js';
import { LearningApiModule } from '#learning/learning-api.module.js';
import { LiveApiModule } from '#live/live-api.module.js';
import { MailApiModule } from '#mail/mail-api.module.js';
import { NormApiModule } from '#norms/norm-api.module.js';
import { PlacementApiModule } from '#placement/placement-api.module.js';
import { ProblemFilter } from '#kernel/http/problem.filter.js';
import { InputPipe } from '#kernel/http/validation.pipe.js';
import { KernelModule } from '#kernel/kernel.module.js';
import { ThroughputApiModule } from '#throughput/throughput-api.module.js';
import { TransferApiModule } from '#transfer/transfer-api.module.js';
import { TrajectoryApiModule } from '#trajectory/trajectory-api.module.js';
import { ParticipantApiModule } from '#participant/participant-api.module.js';

/** The HTTP process: composition only. */
@Module({})
export class ApiModule {
  static forRoot(environment: Environment, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        KernelModule.forRoot(environment, clock, { answersRequests: true }),
        AccessApiModule,
        ParticipantApiModule,
        TrajectoryApiModule,
        IntakeApiModule,
        CapacityApiModule,
        HandoverApiModule,
        RequestApiModule,
        TransferApiModule,
        AbsenceApiModule,
        DevelopmentApiModule,
        LearningApiModule,
        CaseloadApiModule,
        PlacementApiModule,
        LiveApiModule,
        MailApiModule,
        NormApiModule,
        ThroughputApiModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
    };
  }
}
