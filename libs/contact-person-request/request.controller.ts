import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { RequestReadingService, type SeenRequest } from './request-reading.service.js';
import {
  NewRequestDto,
  RequestListDto,
  RequestRefusalDto,
  RequestVersionDto,
  WaitingRequestsQuery,
} from './request.dto.js';
import { RequestService } from './request.service.js';

@ApiTags('Wisselverzoek')
@Controller()
export class RequestController {
  constructor(
    private readonly requests: RequestService,
    private readonly reading: RequestReadingService,
  ) {}

  @Post('trajectories/:id/contact-person-requests')
  @Allow('contactPersonRequest.record')
  @Idempotent()
  @ApiOperation({
    operationId: 'askOtherContactPerson',
    summary: 'Leg vast dat de deelnemer om een ander aanspreekpunt vraagt',
  })
  @ApiCreatedResponse({ type: RequestVersionDto })
  @ApiRefusals(400, 404, 409, 422)
  ask(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() asked: NewRequestDto,
  ): Promise<RequestVersionDto> {
    return this.requests.ask(actor, id, {
      reason: asked.reason || null,
      wish: asked.wish || null,
      wishedUserId: asked.wishedUserId ?? null,
      confidential: asked.confidential ?? false,
    });
  }

  @Get('trajectories/:id/contact-person-requests')
  @Allow('trajectory.view')
  @ApiOperation({
    operationId: 'listContactPersonRequestsOfTrajectory',
    summary: 'Wisselverzoeken van een traject, het laatste eerst',
  })
  @ApiOkResponse({ type: RequestListDto })
  @ApiRefusals(404)
  async ofTrajectory(@CurrentActor() actor: Actor, @PathId() id: string): Promise<RequestListDto> {
    return { items: (await this.reading.ofTrajectory(actor, id)).map(asDto) };
  }

  @Get('contact-person-requests')
  @Allow('contactPersonRequest.answer')
  @ApiOperation({
    operationId: 'listWaitingContactPersonRequests',
    summary: 'Wisselverzoeken die wachten op antwoord, of op het toegezegde andere aanspreekpunt',
  })
  @ApiOkResponse({ type: RequestListDto })
  @ApiRefusals(400)
  async waiting(
    @CurrentActor() actor: Actor,
    @Query() { teamId }: WaitingRequestsQuery,
  ): Promise<RequestListDto> {
    return { items: (await this.reading.waiting(actor, teamId ?? null)).map(asDto) };
  }

  @Put('contact-person-requests/:id/granting')
  @Allow('contactPersonRequest.answer')
  @AsksVersion()
  @ApiOperation({ operationId: 'grantContactPersonRequest', summary: 'Zeg een ander aanspreekpunt toe' })
  @ApiOkResponse({ type: RequestVersionDto })
  @ApiRefusals(404, 409)
  grant(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<RequestVersionDto> {
    return this.requests.grant(actor, id, version);
  }

  @Put('contact-person-requests/:id/refusal')
  @Allow('contactPersonRequest.answer')
  @AsksVersion()
  @ApiOperation({ operationId: 'refuseContactPersonRequest', summary: 'Zeg het niet toe, met de reden' })
  @ApiOkResponse({ type: RequestVersionDto })
  @ApiRefusals(400, 404, 409)
  refuse(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: RequestRefusalDto,
  ): Promise<RequestVersionDto> {
    return this.requests.refuse(actor, id, version, reason);
  }

  @Put('contact-person-requests/:id/withdrawal')
  @Allow('contactPersonRequest.record')
  @AsksVersion()
  @ApiOperation({ operationId: 'withdrawContactPersonRequest', summary: 'De deelnemer trekt het in' })
  @ApiOkResponse({ type: RequestVersionDto })
  @ApiRefusals(404, 409)
  withdraw(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<RequestVersionDto> {
    return this.requests.withdraw(actor, id, version);
  }
}

const asDto = (request: SeenRequest): RequestListDto['items'][number] => ({
  id: request.id,
  state: request.state,
  version: request.version,
  trajectoryId: request.trajectoryId,
  participant: { id: request.participantId, name: request.participantName },
  about: request.about,
  recordedBy: request.recordedBy,
  recordedAt: request.recordedAt,
  confidential: request.confidential,
  answerBy: request.answerBy,
  answeredBy: request.answeredBy,
  answeredAt: request.answeredAt,
  carriedOut: request.carriedOut,
  handover: request.handover,
  words: request.words,
  can: [...request.can],
});
