import { Module } from '@nestjs/common';
import { CapacityModule } from './capacity.module.js';
import { CeilingReasonRepository } from './ceiling-reason.repository.js';
import { LoadReadingService } from './load-reading.service.js';
import { LoadController } from './load.controller.js';
import { WorkingWeekController } from './working-week.controller.js';
import { WorkingWeekRepository } from './working-week.repository.js';
import { WorkingWeekService } from './working-week.service.js';

/** What a team carries, and when it works, through HTTP. */
@Module({
  imports: [CapacityModule],
  controllers: [LoadController, WorkingWeekController],
  providers: [CeilingReasonRepository, LoadReadingService, WorkingWeekRepository, WorkingWeekService],
})
export class CapacityApiModule {}
