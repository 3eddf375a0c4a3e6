import { Body, Controller, Get, Header, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { BsnRevelationService } from './bsn-revelation.service.js';
import {
  BsnPurposeDto,
  ParticipantVersionDto,
  PersonCorrectionDto,
  RevealedBsnDto,
} from './participant.dto.js';
import { ParticipantService } from './participant.service.js';
import { FoundParticipantsDto, ParticipantSearchDto, SearchQuery } from './search.dto.js';
import { SearchService } from './search.service.js';

const json = 'application/json; charset=utf-8';

@ApiTags('Deelnemers')
@Controller()
export class ParticipantController {
  constructor(
    private readonly participants: ParticipantService,
    private readonly revelations: BsnRevelationService,
    private readonly search: SearchService,
  ) {}

  @Get('participants')
  @Allow('participant.search')
  @Header('content-type', json)
  @ApiOperation({
    operationId: 'searchParticipants',
    summary: 'Zoek op naam, geboortedatum of oud cliëntnummer',
  })
  @ApiOkResponse({ type: FoundParticipantsDto })
  @ApiRefusals(400)
  byWords(@CurrentActor() actor: Actor, @Query() { q }: SearchQuery): Promise<string> {
    return this.search.find(actor, { q });
  }

  @Post('participant-searches')
  @HttpCode(200)
  @Allow('participant.search')
  @Header('content-type', json)
  @ApiOperation({
    operationId: 'searchParticipantsPrivately',
    summary: 'Zoek zonder dat de vraag in het adres staat; zo kan het ook op BSN',
  })
  @ApiOkResponse({ type: FoundParticipantsDto })
  @ApiRefusals(400)
  byBody(@CurrentActor() actor: Actor, @Body() search: ParticipantSearchDto): Promise<string> {
    return this.search.find(actor, search);
  }

  @Patch('participants/:id')
  @Allow('participant.correct')
  @AsksVersion()
  @ApiOperation({ operationId: 'correctParticipant', summary: 'Verbeter de gegevens van een deelnemer' })
  @ApiOkResponse({ type: ParticipantVersionDto })
  @ApiRefusals(400, 404, 409)
  async correct(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() correction: PersonCorrectionDto,
  ): Promise<ParticipantVersionDto> {
    return { id, version: await this.participants.correct(actor, id, version, correction) };
  }

  @Post('participants/:id/bsn-revelations')
  @HttpCode(200)
  @Allow('bsn.reveal')
  @ApiOperation({ operationId: 'revealBsn', summary: 'Toon het BSN; wie het zag en waarom wordt bewaard' })
  @ApiOkResponse({ type: RevealedBsnDto })
  @ApiRefusals(400, 404, 409)
  async reveal(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { purpose }: BsnPurposeDto,
  ): Promise<RevealedBsnDto> {
    return { bsn: await this.revelations.reveal(actor, id, purpose) };
  }
}
