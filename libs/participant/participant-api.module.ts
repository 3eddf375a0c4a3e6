import { Module } from '@nestjs/common';
import { LiveTopics, openTopic } from '#kernel/live-topics.js';
import { MatchReviewController } from './match-review.controller.js';
import { ParticipantTopic } from './participant-topic.service.js';
import { ParticipantController } from './participant.controller.js';
import { ParticipantModule } from './participant.module.js';

@Module({ imports: [ParticipantModule], controllers: [ParticipantController, MatchReviewController] })
export class ParticipantApiModule {
  constructor(topics: LiveTopics, participants: ParticipantTopic) {
    topics.add('participant', participants);
    topics.add('matchCandidate', openTopic('match.review'));
  }
}
