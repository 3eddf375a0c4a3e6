import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { MailChoiceDto, MailPreferenceDto } from './mail-preference.dto.js';
import { MailService } from './mail.service.js';

@ApiTags('Berichten')
@Controller('mail-preference')
export class MailPreferenceController {
  constructor(private readonly mails: MailService) {}

  @Get()
  @Allow('notice.view')
  @ApiOperation({ operationId: 'getMailPreference', summary: 'Welke berichten u ook per e-mail krijgt' })
  @ApiOkResponse({ type: MailPreferenceDto })
  get(@CurrentActor() actor: Actor): Promise<MailPreferenceDto> {
    return this.mails.preference(actor);
  }

  @Put()
  @Allow('notice.view')
  @ApiOperation({
    operationId: 'chooseMail',
    summary: 'Kies welke berichten u ook per e-mail krijgt; een geweigerd adres wordt opnieuw geprobeerd',
  })
  @ApiOkResponse({ type: MailPreferenceDto })
  @ApiRefusals(400)
  choose(@CurrentActor() actor: Actor, @Body() { choice }: MailChoiceDto): Promise<MailPreferenceDto> {
    return this.mails.choose(actor, choice);
  }
}
