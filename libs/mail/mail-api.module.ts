import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { LetterController } from './letter.controller.js';
import { LetterRepository } from './letter.repository.js';
import { letterEvents } from './letter.rules.js';
import { LetterService } from './letter.service.js';
import { MailPreferenceController } from './mail-preference.controller.js';
import { MailModule } from './mail.module.js';

/** What colleagues choose and send, through HTTP. */
@Module({
  imports: [MailModule],
  controllers: [LetterController, MailPreferenceController],
  providers: [LetterRepository, LetterService],
})
export class MailApiModule {
  constructor(words: EventWords) {
    words.add(letterEvents);
  }
}
