import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PromiseQuery, PromiseReportDto } from './promise.dto.js';
import { PromiseService } from './promise.service.js';

@ApiTags('Team')
@Controller('promise')
export class PromiseController {
  constructor(private readonly promises: PromiseService) {}

  @Get()
  @Allow('promise.view')
  @ApiOperation({
    operationId: 'getPromise',
    summary: 'De belofte van één aanspreekpunt in cijfers, per team en periode',
  })
  @ApiOkResponse({ type: PromiseReportDto })
  @ApiRefusals(400)
  async get(
    @CurrentActor() actor: Actor,
    @Query() { from, until, teamId }: PromiseQuery,
  ): Promise<PromiseReportDto> {
    const report = await this.promises.report(actor, { from, until }, teamId ?? null);
    return { ...report, teams: report.teams.map((team) => ({ ...team })) };
  }
}
