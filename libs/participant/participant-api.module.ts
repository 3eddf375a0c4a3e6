import { Module } from '@nestjs/common';
import { MatchReviewController } from './match-review.controller.js';
import { ParticipantController } from './participant.controller.js';
import { ParticipantModule } from './participant.module.js';

@Module({ imports: [ParticipantModule], controllers: [ParticipantController, MatchReviewController] })
export class ParticipantApiModule {}
