import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { cursorShapes, PageQuery, readCursor, writeCursor } from '#kernel/http/paging.js';
import { RejectionDto } from './match-decision.dto.js';
import { reasonSentence } from './match-reasons.rules.js';
import {
  MatchCandidateDetailDto,
  MatchCandidatePageDto,
  MergerDto,
  MergerPageDto,
  StandingMergersDto,
  UndoneMergerDto,
} from './match-review.dto.js';
import { MatchReviewService } from './match-review.service.js';
import { MergeService } from './merge.service.js';

const score = /^[01](\.\d{1,3})?$/;

@ApiTags('Dubbele dossiers')
@Controller()
export class MatchReviewController {
  constructor(
    private readonly review: MatchReviewService,
    private readonly merges: MergeService,
  ) {}

  @Get('match-candidates')
  @Allow('match.review')
  @ApiOperation({ operationId: 'listMatchCandidates', summary: 'Paren die misschien dezelfde persoon zijn' })
  @ApiOkResponse({ type: MatchCandidatePageDto })
  @ApiRefusals(400)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<MatchCandidatePageDto> {
    const after = cursor ? (readCursor(cursor, [score, cursorShapes.id]) as [string, string]) : null;
    const found = await this.review.page(actor, after, limit + 1);
    const items = found
      .slice(0, limit)
      .map((candidate) => ({ ...candidate, reasons: candidate.reasons.map(reasonSentence) }));
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? writeCursor([last.score, last.id]) : null };
  }

  @Get('match-candidates/:id')
  @Allow('match.review')
  @ApiOperation({
    operationId: 'getMatchCandidate',
    summary: 'Eén paar, met wat samenvoegen ervan zou maken',
  })
  @ApiOkResponse({ type: MatchCandidateDetailDto })
  @ApiRefusals(404)
  async find(@CurrentActor() actor: Actor, @PathId() id: string): Promise<MatchCandidateDetailDto> {
    const candidate = await this.review.find(actor, id);
    return { ...candidate, reasons: candidate.reasons.map(reasonSentence) };
  }

  @Put('match-candidates/:id/merger')
  @Allow('match.review')
  @AsksVersion()
  @ApiOperation({ operationId: 'mergeMatchCandidate', summary: 'Eén persoon: voeg de dossiers samen' })
  @ApiOkResponse({ type: MergerDto })
  @ApiRefusals(404, 409)
  merge(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<MergerDto> {
    return this.review.merge(actor, id, version);
  }

  @Put('match-candidates/:id/rejection')
  @HttpCode(204)
  @Allow('match.review')
  @AsksVersion()
  @ApiOperation({ operationId: 'rejectMatchCandidate', summary: 'Twee personen: laat de dossiers apart' })
  @ApiNoContentResponse()
  @ApiRefusals(400, 404, 409)
  reject(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: RejectionDto,
  ): Promise<void> {
    return this.review.reject(actor, id, version, reason);
  }

  @Delete('match-candidates/:id/rejection')
  @HttpCode(204)
  @Allow('match.review')
  @ApiOperation({
    operationId: 'reopenMatchCandidate',
    summary: 'Toch geen twee personen: stel de vraag opnieuw',
  })
  @ApiNoContentResponse()
  @ApiRefusals(404, 409)
  reopen(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.review.reopen(actor, id);
  }

  @Get('participants/:id/mergers')
  @Allow('match.review')
  @ApiOperation({ operationId: 'listMergers', summary: 'Dossiers die in dit dossier zijn opgegaan' })
  @ApiOkResponse({ type: StandingMergersDto })
  @ApiRefusals(404)
  async standing(@CurrentActor() actor: Actor, @PathId() id: string): Promise<StandingMergersDto> {
    return { items: await this.merges.standing(actor, id) };
  }

  @Get('participant-merges')
  @Allow('match.review')
  @ApiOperation({
    operationId: 'listRecentMergers',
    summary: 'Samenvoegingen die ongedaan kunnen worden gemaakt, nieuwste eerst',
  })
  @ApiOkResponse({ type: MergerPageDto })
  @ApiRefusals(400)
  async recent(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<MergerPageDto> {
    const before = cursor ? readCursor(cursor, [cursorShapes.id])[0]! : null;
    const found = await this.merges.recent(actor, before, limit + 1);
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? writeCursor([items.at(-1)!.id]) : null };
  }

  @Put('participant-merges/:id/undoing')
  @Allow('match.review')
  @ApiOperation({ operationId: 'undoMerger', summary: 'Maak een samenvoeging ongedaan' })
  @ApiOkResponse({ type: UndoneMergerDto })
  @ApiRefusals(404, 409)
  async undo(@CurrentActor() actor: Actor, @PathId() id: string): Promise<UndoneMergerDto> {
    return { stayed: await this.merges.undo(actor, id) };
  }
}
