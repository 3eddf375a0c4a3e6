import { Body, Controller, Get, Header, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import {
  CheckInConclusionDto,
  CheckInListDto,
  CheckInRecordedDto,
  CheckInSideRequestDto,
  ReturnOfferDto,
} from './check-in.dto.js';
import { CheckInService } from './check-in.service.js';
import { JSON_TEXT } from './examples.dto.js';

@ApiTags('Nazorg')
@Controller()
export class CheckInController {
  constructor(private readonly checkIns: CheckInService) {}

  @Get('trajectories/:id/check-ins')
  @Allow('placement.view')
  @Header('content-type', JSON_TEXT)
  @ApiOperation({ operationId: 'listCheckIns', summary: 'De nazorggesprekken van een traject' })
  @ApiOkResponse({ type: CheckInListDto })
  @ApiRefusals(404)
  of(@CurrentActor() actor: Actor, @PathId() id: string): Promise<string> {
    return this.checkIns.of(actor, id);
  }

  @Put('check-ins/:id/employer-side')
  @Allow('placement.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'recordEmployerSide', summary: 'Wat de werkgever zegt' })
  @ApiOkResponse({ type: CheckInRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  employerSide(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { note, ...side }: CheckInSideRequestDto,
  ): Promise<CheckInRecordedDto> {
    return this.checkIns.recordSide(actor, id, version, 'employer', { ...side, note: note || null });
  }

  @Put('check-ins/:id/participant-side')
  @Allow('placement.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'recordParticipantSide', summary: 'Wat de deelnemer zegt' })
  @ApiOkResponse({ type: CheckInRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  participantSide(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { note, ...side }: CheckInSideRequestDto,
  ): Promise<CheckInRecordedDto> {
    return this.checkIns.recordSide(actor, id, version, 'participant', { ...side, note: note || null });
  }

  @Put('check-ins/:id/conclusion')
  @Allow('placement.write')
  @ApiOperation({
    operationId: 'concludeCheckIn',
    summary: 'De uitkomst van het nazorggesprek; mag twee keer',
  })
  @ApiOkResponse({ type: CheckInRecordedDto })
  @ApiRefusals(400, 404, 409)
  conclude(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { outcome, remark }: CheckInConclusionDto,
  ): Promise<CheckInRecordedDto> {
    return this.checkIns.conclude(actor, id, outcome, remark || null);
  }

  @Get('check-ins/:id/return-offer')
  @Allow('placement.write')
  @ApiOperation({ operationId: 'getReturnOffer', summary: 'De weg terug na terugval, in hetzelfde traject' })
  @ApiOkResponse({ type: ReturnOfferDto })
  @ApiRefusals(404, 409)
  returnOffer(@CurrentActor() actor: Actor, @PathId() id: string): Promise<ReturnOfferDto> {
    return this.checkIns.returnOffer(actor, id);
  }
}
