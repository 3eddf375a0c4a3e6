import { proposed } from '#capacity/candidate.rules.js';
import { Body, Controller, Get, HttpCode, Patch, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { cursorShapes, readCursor, writeCursor } from '#kernel/http/paging.js';
import { AcceptanceService } from './acceptance.service.js';
import { DuplicatesService } from './duplicates.service.js';
import { ContactPersonCandidateListDto } from './contact-person-candidate.dto.js';
import { NewReferralDto, ReferralChangeDto } from './new-referral.dto.js';
import { NewDuplicateAdviceDto, PossibleDuplicateListDto } from './possible-duplicate.dto.js';
import { AcceptanceDto, ReasonDto, WithdrawalDto } from './referral-decision.dto.js';
import { ReferralListDto, ReferralQuery } from './referral-list.dto.js';
import { ReferralDto } from './referral.dto.js';
import type { ReferralView } from './referral-view.js';
import { ReferralService } from './referral.service.js';

const PAGE = 50;

@ApiTags('Aanmeldingen')
@Controller('referrals')
export class ReferralController {
  constructor(
    private readonly referrals: ReferralService,
    private readonly acceptances: AcceptanceService,
    private readonly duplicates: DuplicatesService,
  ) {}

  @Post()
  @Allow('referral.write')
  @Idempotent()
  @ApiOperation({ operationId: 'draftReferral', summary: 'Begin een aanmelding als concept' })
  @ApiCreatedResponse({ type: ReferralDto })
  @ApiRefusals(400)
  draft(@CurrentActor() actor: Actor, @Body() referral: NewReferralDto): Promise<ReferralView> {
    return this.referrals.draft(actor, referral);
  }

  @Get()
  @Allow('referral.view')
  @ApiOperation({ operationId: 'listReferrals', summary: 'Aanmeldingen die u mag zien' })
  @ApiOkResponse({ type: ReferralListDto })
  @ApiRefusals(400)
  async list(@CurrentActor() actor: Actor, @Query() query: ReferralQuery): Promise<ReferralListDto> {
    const limit = query.limit ?? PAGE;
    const after = query.cursor ? readCursor(query.cursor, [cursorShapes.id])[0]! : null;
    const found = await this.referrals.page(actor, {
      state: query.state ?? null,
      order: query.order ?? 'newest',
      after,
      limit: limit + 1,
    });
    const items = found.slice(0, limit).map(({ participantId: _, ...item }) => item);
    return { items, nextCursor: found.length > limit ? writeCursor([items.at(-1)!.id]) : null };
  }

  @Get(':id')
  @Allow('referral.view')
  @ApiOperation({
    operationId: 'getReferral',
    summary: 'Een aanmelding, met wat u ermee kunt doen en hoe ver het traject is',
  })
  @ApiOkResponse({ type: ReferralDto })
  @ApiRefusals(404)
  async open(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    const referral = await this.referrals.open(actor, id);
    void reply.header('etag', `"${referral.version}"`);
    return referral;
  }

  @Patch(':id')
  @Allow('referral.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'changeReferral',
    summary: 'Wijzig een concept, of een aanmelding die is teruggestuurd',
  })
  @ApiOkResponse({ type: ReferralDto })
  @ApiRefusals(400, 404, 409, 422)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: ReferralChangeDto,
  ): Promise<ReferralView> {
    return this.referrals.change(actor, id, version, change);
  }

  @Get(':id/possible-duplicates')
  @Allow('referral.view')
  @ApiOperation({
    operationId: 'listPossibleDuplicates',
    summary: 'Deelnemers die dezelfde persoon kunnen zijn; deze blik wordt vastgelegd',
  })
  @ApiOkResponse({ type: PossibleDuplicateListDto })
  @ApiRefusals(404)
  async possibleDuplicates(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
  ): Promise<PossibleDuplicateListDto> {
    return { items: await this.duplicates.possible(actor, id) };
  }

  @Put(':id/possible-duplicates/:participantId/advice')
  @Allow('referral.write')
  @AsksVersion()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'adviseOnDuplicate',
    summary: 'Zeg of dit dezelfde persoon is, voor wie over de aanmelding beslist',
  })
  @ApiNoContentResponse({ description: 'Bewaard, met uw naam en het tijdstip' })
  @ApiRefusals(400, 404, 409, 422)
  advise(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @PathId('participantId') participantId: string,
    @ExpectedVersion() version: number,
    @Body() { samePerson }: NewDuplicateAdviceDto,
  ): Promise<void> {
    return this.duplicates.advise(actor, id, version, { participantId, samePerson });
  }

  @Put(':id/submission')
  @Allow('referral.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'submitReferral', summary: 'Dien een aanmelding in' })
  @ApiOkResponse({ type: ReferralDto })
  @ApiRefusals(404, 409)
  submit(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<ReferralView> {
    return this.referrals.submit(actor, id, version);
  }

  @Put(':id/withdrawal')
  @Allow('referral.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'withdrawReferral', summary: 'Trek een aanmelding in' })
  @ApiOkResponse({ type: ReferralDto })
  @ApiRefusals(400, 404, 409)
  withdraw(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: WithdrawalDto,
  ): Promise<ReferralView> {
    return this.referrals.withdraw(actor, id, version, reason);
  }

  @Put(':id/acceptance')
  @Allow('referral.decide')
  @AsksVersion()
  @ApiOperation({
    operationId: 'acceptReferral',
    summary: 'Neem aan: deelnemer, traject, aanspreekpunt en eerste termijnen in één keer',
  })
  @ApiOkResponse({ type: ReferralDto })
  @ApiRefusals(400, 404, 409, 422)
  accept(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() acceptance: AcceptanceDto,
  ): Promise<ReferralView> {
    return this.acceptances.accept(actor, id, version, acceptance);
  }

  @Get(':id/contact-person-candidates')
  @Allow('referral.decide')
  @ApiOperation({
    operationId: 'listContactPersonCandidates',
    summary: 'Wie aanspreekpunt kan worden: wie er is en ruimte heeft, daarvan eerst het eigen team',
  })
  @ApiOkResponse({ type: ContactPersonCandidateListDto })
  @ApiRefusals(404)
  async candidates(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
  ): Promise<ContactPersonCandidateListDto> {
    return { items: (await this.acceptances.candidates(actor, id)).map(proposed) };
  }

  @Put(':id/incompletion')
  @Allow('referral.decide')
  @AsksVersion()
  @ApiOperation({ operationId: 'sendBackReferral', summary: 'Stuur terug om aan te vullen' })
  @ApiOkResponse({ type: ReferralDto })
  @ApiRefusals(400, 404, 409)
  sendBack(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: ReasonDto,
  ): Promise<ReferralView> {
    return this.referrals.sendBack(actor, id, version, reason);
  }

  @Put(':id/refusal')
  @Allow('referral.decide')
  @AsksVersion()
  @ApiOperation({ operationId: 'refuseReferral', summary: 'Weiger een aanmelding' })
  @ApiOkResponse({ type: ReferralDto })
  @ApiRefusals(400, 404, 409)
  refuse(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: ReasonDto,
  ): Promise<ReferralView> {
    return this.referrals.refuse(actor, id, version, reason);
  }
}
