import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { WorkingWeekChangeDto, WorkingWeekDto } from './working-week.dto.js';
import { type SeenWeek, WorkingWeekService } from './working-week.service.js';

@ApiTags('Team')
@Controller('colleagues/:id/working-week')
export class WorkingWeekController {
  constructor(private readonly weeks: WorkingWeekService) {}

  @Get()
  @Allow('colleague.view')
  @ApiOperation({
    operationId: 'getWorkingWeek',
    summary: 'Op welke dagen een collega werkt, en wanneer die dan te bellen is',
  })
  @ApiOkResponse({ type: WorkingWeekDto })
  @ApiRefusals(404)
  async read(@CurrentActor() actor: Actor, @PathId() id: string): Promise<WorkingWeekDto> {
    return asDto(await this.weeks.of(actor, id));
  }

  @Put()
  @Allow('workingWeek.change')
  @AsksVersion()
  @ApiOperation({
    operationId: 'setWorkingWeek',
    summary: 'Leg vast wanneer u, of een collega van uw team, werkt en te bellen is',
  })
  @ApiOkResponse({ type: WorkingWeekDto })
  @ApiRefusals(400, 403, 404, 422)
  async change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { workingDays, reachableFrom = null, reachableUntil = null }: WorkingWeekChangeDto,
  ): Promise<WorkingWeekDto> {
    return asDto(await this.weeks.change(actor, id, version, { workingDays, reachableFrom, reachableUntil }));
  }
}

const asDto = ({ id, name, teamId: _team, workingDays, ...week }: SeenWeek): WorkingWeekDto => ({
  colleague: { id, name },
  workingDays: [...workingDays],
  ...week,
});
