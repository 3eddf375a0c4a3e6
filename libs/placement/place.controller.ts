import { Body, Controller, Delete, Get, Header, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { cursorShapes, readCursor } from '#kernel/http/paging.js';
import { JSON_TEXT } from './examples.dto.js';
import {
  PlaceChangeDto,
  PlaceClosingDto,
  PlaceDto,
  PlacePageDto,
  PlaceQuery,
  PlaceRequestDto,
} from './place.dto.js';
import { PlaceService } from './place.service.js';

@ApiTags('Plaatsen en vacatures')
@Controller()
export class PlaceController {
  constructor(private readonly places: PlaceService) {}

  @Get('places')
  @Allow('employer.view')
  @Header('content-type', JSON_TEXT)
  @ApiOperation({ operationId: 'listPlaces', summary: 'Plaatsen en vacatures, de nieuwste eerst' })
  @ApiOkResponse({ type: PlacePageDto })
  @ApiRefusals(400)
  list(@CurrentActor() actor: Actor, @Query() asked: PlaceQuery): Promise<string> {
    return this.places.page(actor, {
      q: asked.q || null,
      state: asked.state ?? null,
      kind: asked.kind ?? null,
      employerId: asked.employerId ?? null,
      municipalityCode: asked.municipalityCode ?? null,
      growthSector: asked.growthSector ?? null,
      tasks: asked.task?.length ? asked.task : null,
      after: asked.cursor ? readCursor(asked.cursor, [cursorShapes.id])[0]! : null,
      limit: asked.limit ?? 50,
    });
  }

  @Post('employers/:id/places')
  @Allow('employer.write')
  @Idempotent()
  @ApiOperation({ operationId: 'addPlace', summary: 'Voeg een plaats of vacature van de werkgever toe' })
  @ApiCreatedResponse({ type: PlaceDto })
  @ApiRefusals(400, 404, 409, 422)
  add(@CurrentActor() actor: Actor, @PathId() id: string, @Body() place: PlaceRequestDto): Promise<PlaceDto> {
    return this.places.add(actor, id, place);
  }

  @Get('places/:id')
  @Allow('employer.view')
  @ApiOperation({ operationId: 'getPlace', summary: 'Een plaats of vacature' })
  @ApiOkResponse({ type: PlaceDto })
  @ApiRefusals(404)
  one(@CurrentActor() actor: Actor, @PathId() id: string): Promise<PlaceDto> {
    return this.places.one(actor, id);
  }

  @Patch('places/:id')
  @Allow('employer.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'changePlace',
    summary: 'Wijzig een plaats; taken en eisen gelden vanaf vandaag',
  })
  @ApiOkResponse({ type: PlaceDto })
  @ApiRefusals(400, 404, 409, 422)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: PlaceChangeDto,
  ): Promise<PlaceDto> {
    return this.places.change(actor, id, version, change);
  }

  @Put('places/:id/closing')
  @Allow('employer.write')
  @ApiOperation({ operationId: 'closePlace', summary: 'De plaats is vervuld of ingetrokken; mag twee keer' })
  @ApiOkResponse({ type: PlaceDto })
  @ApiRefusals(400, 404, 409)
  close(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { as, reason }: PlaceClosingDto,
  ): Promise<PlaceDto> {
    return this.places.close(actor, id, as, reason || null);
  }

  @Delete('places/:id/closing')
  @Allow('employer.write')
  @ApiOperation({ operationId: 'reopenPlace', summary: 'De plaats staat weer open' })
  @ApiOkResponse({ type: PlaceDto })
  @ApiRefusals(404, 409)
  reopen(@CurrentActor() actor: Actor, @PathId() id: string): Promise<PlaceDto> {
    return this.places.reopen(actor, id);
  }
}
