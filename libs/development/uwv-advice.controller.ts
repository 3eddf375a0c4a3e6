import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import {
  CollegeDecisionDto,
  UwvAdviceDto,
  UwvAdviceReceiptDto,
  UwvAdviceRequestDto,
  UwvAdviceWithdrawalDto,
} from './uwv-advice.dto.js';
import { UwvAdviceService } from './uwv-advice.service.js';

@ApiTags('Ontwikkeling')
@Controller()
export class UwvAdviceController {
  constructor(private readonly advices: UwvAdviceService) {}

  @Post('trajectories/:id/uwv-advices')
  @Allow('development.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'requestUwvAdvice',
    summary: 'Het advies beschut werk is aangevraagd bij het UWV; de termijn van 8 weken begint',
  })
  @ApiCreatedResponse({ type: UwvAdviceDto })
  @ApiRefusals(400, 404, 409, 422)
  request(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { requestedOn }: UwvAdviceRequestDto,
  ): Promise<UwvAdviceDto> {
    return this.advices.request(actor, id, requestedOn);
  }

  @Put('uwv-advices/:id/receipt')
  @Allow('development.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'receiveUwvAdvice', summary: 'Het advies van het UWV is binnen' })
  @ApiOkResponse({ type: UwvAdviceDto })
  @ApiRefusals(400, 404, 409, 422)
  receive(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() receipt: UwvAdviceReceiptDto,
  ): Promise<UwvAdviceDto> {
    return this.advices.receive(actor, id, version, receipt);
  }

  @Put('uwv-advices/:id/withdrawal')
  @Allow('development.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'withdrawUwvAdvice', summary: 'De aanvraag van het advies is ingetrokken' })
  @ApiOkResponse({ type: UwvAdviceDto })
  @ApiRefusals(400, 404, 409)
  withdraw(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: UwvAdviceWithdrawalDto,
  ): Promise<UwvAdviceDto> {
    return this.advices.withdraw(actor, id, version, reason);
  }

  @Put('uwv-advices/:id/decision')
  @Allow('development.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'recordCollegeDecision',
    summary: 'Leg vast wat het college over beschut werk besloot',
  })
  @ApiOkResponse({ type: UwvAdviceDto })
  @ApiRefusals(400, 404, 409, 422)
  decide(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() decision: CollegeDecisionDto,
  ): Promise<UwvAdviceDto> {
    return this.advices.decide(actor, id, version, decision);
  }
}
