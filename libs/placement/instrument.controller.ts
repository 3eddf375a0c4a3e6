import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import {
  InstrumentDecisionDto,
  InstrumentEndingDto,
  InstrumentExtensionDto,
  InstrumentRequestDto,
  WageValueRequestDto,
} from './instrument.dto.js';
import { InstrumentService } from './instrument.service.js';
import { PlacementDto } from './placement.dto.js';

/** Each answers with the placement as it became. */
@ApiTags('Plaatsingen')
@Controller()
export class InstrumentController {
  constructor(private readonly instruments: InstrumentService) {}

  @Post('placements/:id/instruments')
  @Allow('placement.write')
  @Idempotent()
  @ApiOperation({ operationId: 'addInstrument', summary: 'Vraag een instrument aan bij de plaatsing' })
  @ApiCreatedResponse({ type: PlacementDto })
  @ApiRefusals(400, 404, 409, 422)
  add(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() instrument: InstrumentRequestDto,
  ): Promise<PlacementDto> {
    return this.instruments.add(actor, id, instrument);
  }

  @Put('instruments/:id/extension')
  @Allow('placement.write')
  @ApiOperation({ operationId: 'extendInstrument', summary: 'Verleng een proefplaats, één keer' })
  @ApiOkResponse({ type: PlacementDto })
  @ApiRefusals(400, 404, 409, 422)
  extend(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { endsOn, reason }: InstrumentExtensionDto,
  ): Promise<PlacementDto> {
    return this.instruments.extend(actor, id, endsOn, reason);
  }

  @Post('instruments/:id/wage-values')
  @Allow('placement.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'addWageValue',
    summary: 'Leg een vastgestelde loonwaarde vast; de termijn begint',
  })
  @ApiCreatedResponse({ type: PlacementDto })
  @ApiRefusals(400, 404, 409, 422)
  setWageValue(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { percent, setOn }: WageValueRequestDto,
  ): Promise<PlacementDto> {
    return this.instruments.setWageValue(actor, id, percent, setOn);
  }

  @Put('instruments/:id/decision')
  @Allow('placement.write')
  @ApiOperation({
    operationId: 'decideInstrument',
    summary: 'Leg vast wie wat besloot, en wanneer; mag twee keer',
  })
  @ApiOkResponse({ type: PlacementDto })
  @ApiRefusals(400, 404, 409)
  decide(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { reason, ...decision }: InstrumentDecisionDto,
  ): Promise<PlacementDto> {
    return this.instruments.decide(actor, id, { ...decision, reason: reason || null });
  }

  @Put('instruments/:id/ending')
  @Allow('placement.write')
  @ApiOperation({ operationId: 'endInstrument', summary: 'Het instrument stopt; mag twee keer' })
  @ApiOkResponse({ type: PlacementDto })
  @ApiRefusals(400, 404, 409, 422)
  end(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { endsOn, reason }: InstrumentEndingDto,
  ): Promise<PlacementDto> {
    return this.instruments.end(actor, id, endsOn, reason || null);
  }
}
