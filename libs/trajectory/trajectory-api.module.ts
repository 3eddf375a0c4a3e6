import { Module } from '@nestjs/common';
import { DeadlineController } from './deadline.controller.js';
import { InvolvedColleagueController } from './involved-colleague.controller.js';
import { TrajectoryController } from './trajectory.controller.js';
import { TrajectoryModule } from './trajectory.module.js';

/** Trajectories over HTTP. */
@Module({
  imports: [TrajectoryModule],
  controllers: [TrajectoryController, InvolvedColleagueController, DeadlineController],
})
export class TrajectoryApiModule {}
