import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { LoadReadingService } from './load-reading.service.js';
import { mayChangeWeek } from './working-week.rules.js';
import { LoadListDto, LoadQuery } from './load.dto.js';

@ApiTags('Team')
@Controller('loads')
export class LoadController {
  constructor(private readonly loads: LoadReadingService) {}

  @Get()
  @Allow('team.view')
  @ApiOperation({
    operationId: 'listLoads',
    summary: 'Draaglast van iedere coach tegen het plafond, op naam',
  })
  @ApiOkResponse({ type: LoadListDto })
  @ApiRefusals(400)
  async list(@CurrentActor() actor: Actor, @Query() { teamId }: LoadQuery): Promise<LoadListDto> {
    const found = await this.loads.ofTeam(actor, teamId ?? null);
    return {
      items: found.map(({ load, ...coach }) => ({
        id: coach.id,
        name: coach.name,
        teamName: coach.teamName,
        ...load,
        workingDays: [...coach.workingDays],
        reachableFrom: coach.reachableFrom,
        reachableUntil: coach.reachableUntil,
        worksToday: coach.worksToday,
        away: coach.away,
        reasons: coach.reasons.map(({ at, by, reason }) => ({ at, by, reason })),
        can: mayChangeWeek(actor, coach) ? (['changeWeek'] as const) : [],
      })),
    };
  }
}
