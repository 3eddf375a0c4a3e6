import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { BsnRevelationService } from './bsn-revelation.service.js';
import { BsnVault } from './bsn-vault.service.js';
import { MatchCandidateRepository } from './match-candidate.repository.js';
import { MatchQuestionRepository } from './match-question.repository.js';
import { MatchQuestionService } from './match-question.service.js';
import { MatchReviewService } from './match-review.service.js';
import { MergeParts } from './merge-parts.service.js';
import { MergeRepository } from './merge.repository.js';
import { MergeService } from './merge.service.js';
import { NameTokenRepository } from './name-token.repository.js';
import { participantEvents } from './participant-events.rules.js';
import { ParticipantTopic } from './participant-topic.service.js';
import { ParticipantRepository } from './participant.repository.js';
import { ParticipantService } from './participant.service.js';
import { PersonRegister } from './person-register.service.js';
import { SearchRepository } from './search.repository.js';
import { SearchService } from './search.service.js';
import { SourceRecordRepository } from './source-record.repository.js';
import { SourceRecordService } from './source-record.service.js';

const repositories = [
  MatchCandidateRepository,
  MatchQuestionRepository,
  MergeRepository,
  NameTokenRepository,
  ParticipantRepository,
  SearchRepository,
  SourceRecordRepository,
];
const services = [
  BsnRevelationService,
  BsnVault,
  MatchQuestionService,
  MatchReviewService,
  MergeParts,
  MergeService,
  ParticipantService,
  ParticipantTopic,
  PersonRegister,
  SearchService,
  SourceRecordService,
];

@Module({ providers: [...repositories, ...services], exports: services })
export class ParticipantModule {
  constructor(words: EventWords) {
    words.add(participantEvents);
  }
}
