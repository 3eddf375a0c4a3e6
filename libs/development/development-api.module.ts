import { Module } from '@nestjs/common';
import { ActionPlanController } from './action-plan.controller.js';
import { AssessmentController } from './assessment.controller.js';
import { DevelopmentController } from './development.controller.js';
import { DevelopmentModule } from './development.module.js';
import { IndicationController } from './indication.controller.js';
import { ProvisionController } from './provision.controller.js';
import { UwvAdviceController } from './uwv-advice.controller.js';
import { WorkPlaceController } from './work-place.controller.js';

/** Somebody's development over HTTP. */
@Module({
  imports: [DevelopmentModule],
  controllers: [
    DevelopmentController,
    AssessmentController,
    UwvAdviceController,
    ActionPlanController,
    WorkPlaceController,
    IndicationController,
    ProvisionController,
  ],
})
export class DevelopmentApiModule {}
