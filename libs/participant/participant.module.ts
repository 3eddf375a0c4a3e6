import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { BsnRevelationService } from './bsn-revelation.service.js';
import { BsnVault } from './bsn-vault.service.js';
import { MatchQuestionRepository } from './match-question.repository.js';
import { MatchQuestionService } from './match-question.service.js';
import { NameTokenRepository } from './name-token.repository.js';
import { participantEvents } from './participant-events.rules.js';
import { ParticipantController } from './participant.controller.js';
import { ParticipantRepository } from './participant.repository.js';
import { ParticipantService } from './participant.service.js';
import { PersonRegister } from './person-register.service.js';
import { SearchRepository } from './search.repository.js';
import { SearchService } from './search.service.js';
import { SourceRecordRepository } from './source-record.repository.js';
import { SourceRecordService } from './source-record.service.js';

@Module({
  providers: [
    BsnVault,
    MatchQuestionRepository,
    MatchQuestionService,
    NameTokenRepository,
    ParticipantRepository,
    ParticipantService,
    BsnRevelationService,
    PersonRegister,
    SearchRepository,
    SearchService,
    SourceRecordRepository,
    SourceRecordService,
  ],
  exports: [
    BsnRevelationService,
    BsnVault,
    MatchQuestionService,
    ParticipantService,
    PersonRegister,
    SearchService,
    SourceRecordService,
  ],
})
export class ParticipantModule {
  constructor(words: EventWords) {
    words.add(participantEvents);
  }
}

@Module({ imports: [ParticipantModule], controllers: [ParticipantController] })
export class ParticipantApiModule {}
