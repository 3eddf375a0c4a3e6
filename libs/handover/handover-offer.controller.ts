import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { proposed } from '#capacity/candidate.rules.js';
import { medicalWarnings } from '#kernel/medical-words.rules.js';
import { CandidateListDto } from './candidate.dto.js';
import { CandidateService } from './candidate.service.js';
import { HandoverOfferService } from './handover-offer.service.js';
import { HandoverDraftDto, HandoverOfferDto, SavedDraftDto } from './dossier/dossier-request.dto.js';
import { HandoverVersionDto } from './handover-version.dto.js';
import { DraftService } from './dossier/draft.service.js';
import { ProposalDto } from './dossier/proposal.dto.js';
import { ProposalService } from './dossier/proposal.service.js';
import { textsOf } from './handover-dossier.rules.js';

@ApiTags('Overdracht')
@Controller('trajectories/:id')
export class HandoverOfferController {
  constructor(
    private readonly offers: HandoverOfferService,
    private readonly candidates: CandidateService,
    private readonly proposals: ProposalService,
    private readonly drafts: DraftService,
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

  @Get('handover-proposal')
  @Allow('handover.offer')
  @ApiOperation({
    operationId: 'proposeHandoverDossier',
    summary: 'Wat het dossier al weet voor het overdrachtsdossier, elk met waar het staat, en uw concept',
  })
  @ApiOkResponse({ type: ProposalDto })
  @ApiRefusals(404)
  async propose(@CurrentActor() actor: Actor, @PathId() id: string): Promise<ProposalDto> {
    return (await this.proposals.forTrajectory(actor, id)) as ProposalDto;
  }

  @Put('handover-draft')
  @Allow('handover.offer')
  @ApiOperation({
    operationId: 'saveHandoverDraft',
    summary: 'Bewaar uw concept van het overdrachtsdossier, om ergens anders verder te gaan',
  })
  @ApiOkResponse({ type: SavedDraftDto })
  @ApiRefusals(400, 404, 409)
  async save(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() draft: HandoverDraftDto,
  ): Promise<SavedDraftDto> {
    const { savedAt } = await this.drafts.save(actor, id, { ...draft });
    return { savedAt, warnings: medicalWarnings(textsOf(draft)) };
  }

  @Delete('handover-draft')
  @Allow('handover.offer')
  @HttpCode(204)
  @ApiOperation({ operationId: 'discardHandoverDraft', summary: 'Gooi uw concept weg' })
  @ApiNoContentResponse()
  @ApiRefusals(404)
  discard(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.drafts.discard(actor, id);
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
