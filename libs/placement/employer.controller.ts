import { Body, Controller, Delete, Get, Header, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { cursorShapes, readCursor } from '#kernel/http/paging.js';
import { EmployerReadingService } from './employer-reading.service.js';
import {
  EmployerChangeDto,
  EmployerDetailDto,
  EmployerDto,
  EmployerEndingDto,
  EmployerPageDto,
  EmployerQuery,
  EmployerRequestDto,
} from './employer.dto.js';
import { EmployerService } from './employer.service.js';
import { JSON_TEXT } from './examples.dto.js';

@ApiTags('Werkgevers')
@Controller('employers')
export class EmployerController {
  constructor(
    private readonly employers: EmployerService,
    private readonly reading: EmployerReadingService,
  ) {}

  @Get()
  @Allow('employer.view')
  @Header('content-type', JSON_TEXT)
  @ApiOperation({ operationId: 'listEmployers', summary: 'Werkgevers, op naam' })
  @ApiOkResponse({ type: EmployerPageDto })
  @ApiRefusals(400)
  list(@CurrentActor() actor: Actor, @Query() asked: EmployerQuery): Promise<string> {
    return this.employers.page(actor, {
      q: asked.q || null,
      state: asked.state ?? null,
      municipalityCode: asked.municipalityCode ?? null,
      growthSector: asked.growthSector ?? null,
      openPlaces: asked.openPlaces ?? null,
      after: asked.cursor ? readCursor(asked.cursor, [cursorShapes.id])[0]! : null,
      limit: asked.limit ?? 50,
    });
  }

  @Post()
  @Allow('employer.write')
  @Idempotent()
  @ApiOperation({ operationId: 'addEmployer', summary: 'Voeg een werkgever toe' })
  @ApiCreatedResponse({ type: EmployerDto })
  @ApiRefusals(400, 409)
  add(@CurrentActor() actor: Actor, @Body() employer: EmployerRequestDto): Promise<EmployerDto> {
    return this.employers.add(actor, employer);
  }

  @Get(':id')
  @Allow('employer.view')
  @ApiOperation({ operationId: 'getEmployer', summary: 'Een werkgever met contactpersonen en plaatsen' })
  @ApiOkResponse({ type: EmployerDetailDto })
  @ApiRefusals(404)
  one(@CurrentActor() actor: Actor, @PathId() id: string): Promise<EmployerDetailDto> {
    return this.reading.one(actor, id);
  }

  @Patch(':id')
  @Allow('employer.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeEmployer', summary: 'Wijzig een werkgever' })
  @ApiOkResponse({ type: EmployerDto })
  @ApiRefusals(400, 404, 409)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: EmployerChangeDto,
  ): Promise<EmployerDto> {
    return this.employers.change(actor, id, version, change);
  }

  @Put(':id/ending')
  @Allow('employer.write')
  @ApiOperation({ operationId: 'endEmployer', summary: 'Hier wordt niemand meer geplaatst; mag twee keer' })
  @ApiOkResponse({ type: EmployerDto })
  @ApiRefusals(400, 404, 409)
  end(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { reason }: EmployerEndingDto,
  ): Promise<EmployerDto> {
    return this.employers.end(actor, id, reason);
  }

  @Delete(':id/ending')
  @Allow('employer.write')
  @ApiOperation({ operationId: 'reopenEmployer', summary: 'De werkgever doet weer mee' })
  @ApiOkResponse({ type: EmployerDto })
  @ApiRefusals(404, 409)
  reopen(@CurrentActor() actor: Actor, @PathId() id: string): Promise<EmployerDto> {
    return this.employers.reopen(actor, id);
  }
}
