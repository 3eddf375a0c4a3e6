import { Module } from '@nestjs/common';
import { LearningProgressController } from './learning-progress.controller.js';
import { LearningRouteController } from './learning-route.controller.js';
import { LearningModule } from './learning.module.js';

/** What somebody learns over HTTP. */
@Module({
  imports: [LearningModule],
  controllers: [LearningRouteController, LearningProgressController],
})
export class LearningApiModule {}
