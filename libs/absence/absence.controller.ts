import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
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
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { AbsenceChangeDto, AbsenceDto, AbsenceListDto, LastDayDto, NewAbsenceDto } from './absence.dto.js';
import type { Absence } from './absence.repository.js';
import { mayReport, mayReportLeaving } from './absence.rules.js';
import { AbsenceService } from './absence.service.js';
import { TeamQuery } from './team-query.dto.js';

@ApiTags('Afwezigheid')
@Controller()
export class AbsenceController {
  constructor(private readonly absences: AbsenceService) {}

  @Post('absences')
  @Allow('absence.report')
  @Idempotent()
  @ApiOperation({
    operationId: 'reportAbsence',
    summary: 'Meld dat u, of een collega van uw team, afwezig is; zonder waarom',
  })
  @ApiCreatedResponse({ type: AbsenceDto })
  @ApiRefusals(400, 403, 409, 422)
  async report(@CurrentActor() actor: Actor, @Body() absence: NewAbsenceDto): Promise<AbsenceDto> {
    return asDto(actor, await this.absences.report(actor, { ...absence, until: absence.until ?? null }));
  }

  @Get('absences')
  @Allow('colleague.view')
  @ApiOperation({
    operationId: 'listAbsences',
    summary: 'Wie er bij u afwezig is of zal zijn, en wie uit dienst gaat',
  })
  @ApiOkResponse({ type: AbsenceListDto })
  @ApiRefusals(400)
  async list(@CurrentActor() actor: Actor, @Query() { teamId }: TeamQuery): Promise<AbsenceListDto> {
    const { absences, leaving } = await this.absences.list(actor, teamId ?? null);
    return {
      absences: absences.map((absence) => asDto(actor, absence)),
      leaving: leaving.map((colleague) => ({
        colleague: { id: colleague.id, name: colleague.name },
        lastDay: colleague.leavesOn!,
        can:
          actor.permissions.has('absence.report') && mayReportLeaving(actor, colleague)
            ? (['change'] as const)
            : [],
      })),
    };
  }

  @Patch('absences/:id')
  @Allow('absence.report')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeAbsence', summary: 'Laat een afwezigheid eerder of later eindigen' })
  @ApiOkResponse({ type: AbsenceDto })
  @ApiRefusals(400, 403, 404, 409, 422)
  async change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: AbsenceChangeDto,
  ): Promise<AbsenceDto> {
    return asDto(actor, await this.absences.change(actor, id, version, change));
  }

  @Delete('absences/:id')
  @HttpCode(204)
  @Allow('absence.report')
  @ApiOperation({ operationId: 'endAbsence', summary: 'Meld een collega terug vanaf vandaag' })
  @ApiNoContentResponse()
  @ApiRefusals(403, 404, 409)
  end(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.absences.end(actor, id);
  }

  @Put('colleagues/:id/last-day')
  @HttpCode(204)
  @Allow('absence.report')
  @ApiOperation({ operationId: 'setLastDay', summary: 'Leg vast dat een collega uit dienst gaat' })
  @ApiNoContentResponse()
  @ApiRefusals(400, 403, 404, 422)
  setLastDay(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { lastDay }: LastDayDto,
  ): Promise<void> {
    return this.absences.setLastDay(actor, id, lastDay);
  }

  @Delete('colleagues/:id/last-day')
  @HttpCode(204)
  @Allow('absence.report')
  @ApiOperation({ operationId: 'clearLastDay', summary: 'De collega blijft toch' })
  @ApiNoContentResponse()
  @ApiRefusals(403, 404)
  clearLastDay(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.absences.setLastDay(actor, id, null);
  }
}

const asDto = (actor: Actor, { userId, name, teamId, ...absence }: Absence): AbsenceDto => ({
  id: absence.id,
  colleague: { id: userId, name },
  kind: absence.kind,
  from: absence.from,
  until: absence.until,
  version: absence.version,
  can:
    actor.permissions.has('absence.report') && mayReport(actor, { id: userId, teamId })
      ? (['change', 'end'] as const)
      : [],
});
