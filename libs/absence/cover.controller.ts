import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import {
  CoverQueueDto,
  ReachabilityDto,
  SubstituteCandidateListDto,
  SubstitutePeriodQuery,
} from './cover.dto.js';
import type { CoverReason } from './cover.rules.js';
import { CoverService } from './cover.service.js';
import { ReachabilityService } from './reachability.service.js';
import { substituteReason } from './substitute-candidate.rules.js';
import { SubstituteCandidateService } from './substitute-candidate.service.js';
import { TeamQuery } from './team-query.dto.js';

/** Who leaves, or is substituted for too long, hands over; who is away has somebody stand in, or hands over. */
const ways: Readonly<Record<CoverReason, readonly ('arrangeSubstitution' | 'transferCaseload')[]>> = {
  absence: ['arrangeSubstitution', 'transferCaseload'],
  closed: ['arrangeSubstitution', 'transferCaseload'],
  leaving: ['transferCaseload'],
  longSubstitution: ['transferCaseload'],
};

@ApiTags('Opvang')
@Controller()
export class CoverController {
  constructor(
    private readonly cover: CoverService,
    private readonly candidates: SubstituteCandidateService,
    private readonly reachability: ReachabilityService,
  ) {}

  @Get('cover-needs')
  @Allow('substitution.arrange')
  @ApiOperation({
    operationId: 'listCoverNeeds',
    summary: 'Voor wie u opvang moet regelen, sinds wanneer en voor wanneer',
  })
  @ApiOkResponse({ type: CoverQueueDto })
  @ApiRefusals(400)
  async queue(@CurrentActor() actor: Actor, @Query() { teamId }: TeamQuery): Promise<CoverQueueDto> {
    const items = await this.cover.queue(actor, teamId ?? null);
    return {
      items: items.map(({ colleague, reason, firstDay, until, raisedOn, dueOn, reminded, escalated }) => ({
        colleague: { id: colleague.id, name: colleague.name },
        teamName: colleague.teamName,
        reason,
        cases: colleague.cases,
        soon: colleague.soon,
        firstDay,
        until,
        raisedOn,
        dueOn,
        reminded,
        escalated,
        can: ways[reason],
      })),
    };
  }

  @Get('colleagues/:id/substitute-candidates')
  @Allow('substitution.arrange')
  @ApiOperation({
    operationId: 'listSubstituteCandidates',
    summary: 'Wie een collega kan vervangen, de beste keuze eerst',
  })
  @ApiOkResponse({ type: SubstituteCandidateListDto })
  @ApiRefusals(400, 403, 404)
  async substitutes(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Query() period: SubstitutePeriodQuery,
  ): Promise<SubstituteCandidateListDto> {
    const found = await this.candidates.forColleague(actor, id, period);
    return {
      items: found.map((one) => ({
        id: one.id,
        name: one.name,
        teamName: one.teamName,
        away: one.away,
        cases: one.cases,
        points: one.points,
        ceiling: one.ceiling,
        reason: substituteReason(one),
      })),
    };
  }

  @Get('colleagues/:id/reachability')
  @Allow('colleague.view')
  @ApiOperation({
    operationId: 'getReachability',
    summary: 'Of een collega vandaag bereikbaar is, en wie er anders antwoord geeft',
  })
  @ApiOkResponse({ type: ReachabilityDto })
  @ApiRefusals(404)
  async reach(@CurrentActor() actor: Actor, @PathId() id: string): Promise<ReachabilityDto> {
    const { name, here, awayUntil, reachable } = await this.reachability.of(actor, id);
    return { colleague: { id, name }, here, awayUntil, reachable };
  }
}
