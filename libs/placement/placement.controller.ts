import { Body, Controller, Get, Header, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { JSON_TEXT } from './examples.dto.js';
import { PlacedHereListDto } from './placed-here.dto.js';
import {
  PlacementChangeDto,
  PlacementDto,
  PlacementEndingDto,
  PlacementListDto,
  PlacementProposalDto,
  PlacementRejectionDto,
  PlacementStartDto,
} from './placement.dto.js';
import { PlacementService } from './placement.service.js';

@ApiTags('Plaatsingen')
@Controller()
export class PlacementController {
  constructor(private readonly placements: PlacementService) {}

  @Get('trajectories/:id/placements')
  @Allow('placement.view')
  @Header('content-type', JSON_TEXT)
  @ApiOperation({ operationId: 'listPlacements', summary: 'Voorstellen en plaatsingen van een traject' })
  @ApiOkResponse({ type: PlacementListDto })
  @ApiRefusals(404)
  of(@CurrentActor() actor: Actor, @PathId() id: string): Promise<string> {
    return this.placements.of(actor, id);
  }

  @Get('places/:id/placements')
  @Allow('placement.view')
  @Header('content-type', JSON_TEXT)
  @ApiOperation({
    operationId: 'listPlacementsAtPlace',
    summary: 'Wie op de plaats werkt, werkte of is voorgesteld, voor zover u die mag zien',
  })
  @ApiOkResponse({ type: PlacedHereListDto })
  @ApiRefusals(404)
  at(@CurrentActor() actor: Actor, @PathId() id: string): Promise<string> {
    return this.placements.at(actor, id);
  }

  @Post('trajectories/:id/placements')
  @Allow('placement.write')
  @Idempotent()
  @ApiOperation({ operationId: 'proposePlacement', summary: 'Stel de deelnemer voor aan een werkgever' })
  @ApiCreatedResponse({ type: PlacementDto })
  @ApiRefusals(400, 404, 409, 422)
  propose(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() proposal: PlacementProposalDto,
  ): Promise<PlacementDto> {
    return this.placements.propose(actor, id, proposal);
  }

  @Patch('placements/:id')
  @Allow('placement.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'changePlacement', summary: 'Wijzig de afspraken of verbeter de startdatum' })
  @ApiOkResponse({ type: PlacementDto })
  @ApiRefusals(400, 404, 409, 422)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: PlacementChangeDto,
  ): Promise<PlacementDto> {
    return this.placements.change(actor, id, version, change);
  }

  @Put('placements/:id/start')
  @Allow('placement.write')
  @ApiOperation({ operationId: 'startPlacement', summary: 'De deelnemer begint; mag twee keer' })
  @ApiOkResponse({ type: PlacementDto })
  @ApiRefusals(400, 404, 409, 422)
  start(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() start: PlacementStartDto,
  ): Promise<PlacementDto> {
    return this.placements.start(actor, id, start);
  }

  @Put('placements/:id/rejection')
  @Allow('placement.write')
  @ApiOperation({
    operationId: 'rejectPlacement',
    summary: 'Het voorstel leidt niet tot werk; mag twee keer',
  })
  @ApiOkResponse({ type: PlacementDto })
  @ApiRefusals(400, 404, 409)
  reject(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { reason }: PlacementRejectionDto,
  ): Promise<PlacementDto> {
    return this.placements.reject(actor, id, reason);
  }

  @Put('placements/:id/ending')
  @Allow('placement.write')
  @ApiOperation({
    operationId: 'endPlacement',
    summary: 'Het werk is afgelopen of stopt voortijdig; mag twee keer',
  })
  @ApiOkResponse({ type: PlacementDto })
  @ApiRefusals(400, 404, 409, 422)
  end(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { endedOn, early, reason }: PlacementEndingDto,
  ): Promise<PlacementDto> {
    return this.placements.end(actor, id, { endedOn, early, reason: reason || null });
  }
}
