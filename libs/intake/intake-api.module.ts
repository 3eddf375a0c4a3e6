import { Module } from '@nestjs/common';
import { LiveTopics, openTopic } from '#kernel/live-topics.js';
import { ImportApiModule } from './import/import.module.js';
import { IntakeModule } from './intake.module.js';
import { ReferralTopic } from './referral-topic.service.js';
import { ReferralController } from './referral.controller.js';

@Module({ imports: [IntakeModule, ImportApiModule], controllers: [ReferralController] })
export class IntakeApiModule {
  constructor(topics: LiveTopics, referrals: ReferralTopic) {
    topics.add('referral', referrals);
    topics.add('import', openTopic('import.run'));
  }
}
