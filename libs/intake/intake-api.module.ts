import { Module } from '@nestjs/common';
import { ImportApiModule } from './import/import.module.js';
import { ReferralController } from './referral.controller.js';
import { IntakeModule } from './intake.module.js';

@Module({ imports: [IntakeModule, ImportApiModule], controllers: [ReferralController] })
export class IntakeApiModule {}
