import { Module } from '@nestjs/common';
import { MailPreferenceController } from './mail-preference.controller.js';
import { MailModule } from './mail.module.js';

/** What colleagues choose, through HTTP. */
@Module({ imports: [MailModule], controllers: [MailPreferenceController] })
export class MailApiModule {}
