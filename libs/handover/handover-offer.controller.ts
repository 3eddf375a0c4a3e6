import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { proposed } from '#capacity/candidate.rules.js';
import { CandidateListDto } from './candidate.dto.js';
import { CandidateService } from './candidate.service.js';
import { HandoverOfferService } from './handover-offer.service.js';
import { HandoverOfferDto, HandoverVersionDto } from './handover.dto.js';

@ApiTags('Overdracht')
@Controller('trajectories/:id')
export class HandoverOfferController {
  constructor(
    private readonly offers: HandoverOfferService,
    private readonly candidates: CandidateService,
  ) {}

  @Post('handovers')
  @Allow('handover.offer')
  @Idempotent()
  @ApiOperation({
    operationId: 'offerHandover',
    summary: 'Bied een traject met overdrachtsdossier aan een collega aan',
  })
  @ApiCreatedResponse({ type: HandoverVersionDto })
  @ApiRefusals(400, 404, 409)
  offer(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { toUserId, aboveCeilingReason, ...draft }: HandoverOfferDto,
  ): Promise<HandoverVersionDto> {
    return this.offers.offer(actor, id, toUserId, draft, aboveCeilingReason || null);
  }

  @Get('handover-candidates')
  @Allow('handover.offer')
  @ApiOperation({
    operationId: 'listHandoverCandidates',
    summary: 'Wie kan overnemen: wie er is en ruimte heeft; daarvan eerst wie de deelnemer kent',
  })
  @ApiOkResponse({ type: CandidateListDto })
  @ApiRefusals(404)
  async list(@CurrentActor() actor: Actor, @PathId() id: string): Promise<CandidateListDto> {
    const found = await this.candidates.forTrajectory(actor, id);
    return { items: found.map(proposed) };
  }
}
