import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { PageQuery } from '#kernel/http/paging.js';
import { administrationPage, AdministrationPageDto, lineBefore } from './administration-log.dto.js';
import { TeamDto, TeamListDto, TeamNameDto } from './team.dto.js';
import { TeamService } from './team.service.js';

@ApiTags('Teams')
@Controller('teams')
export class TeamController {
  constructor(private readonly teams: TeamService) {}

  @Get()
  @Allow('colleague.view')
  @ApiOperation({ operationId: 'listTeams', summary: 'Alle teams, op naam' })
  @ApiOkResponse({ type: TeamListDto })
  async list(@CurrentActor() actor: Actor): Promise<TeamListDto> {
    return { items: await this.teams.all(actor) };
  }

  @Post()
  @Allow('team.manage')
  @Idempotent()
  @ApiOperation({ operationId: 'addTeam', summary: 'Voeg een team toe' })
  @ApiCreatedResponse({ type: TeamDto })
  @ApiRefusals(400, 409)
  add(@CurrentActor() actor: Actor, @Body() { name }: TeamNameDto): Promise<TeamDto> {
    return this.teams.add(actor, name);
  }

  @Patch(':id')
  @Allow('team.manage')
  @AsksVersion()
  @ApiOperation({ operationId: 'renameTeam', summary: 'Geef een team een andere naam' })
  @ApiOkResponse({ type: TeamDto })
  @ApiRefusals(400, 404, 409)
  rename(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { name }: TeamNameDto,
  ): Promise<TeamDto> {
    return this.teams.rename(actor, id, version, name);
  }

  @Get(':id/changes')
  @Allow('administration.review')
  @ApiOperation({ operationId: 'listTeamChanges', summary: 'Wie wat wijzigde aan dit team, en wanneer' })
  @ApiOkResponse({ type: AdministrationPageDto })
  @ApiRefusals(400, 404)
  async changes(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<AdministrationPageDto> {
    return administrationPage(await this.teams.changes(actor, id, lineBefore(cursor), limit + 1), limit);
  }
}
