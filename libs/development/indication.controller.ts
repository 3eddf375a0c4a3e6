import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { DateOnly } from '#kernel/http/fields.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import {
  IndicationChangeDto,
  IndicationDto,
  IndicationRequestDto,
  TargetGroupsDto,
} from './indication.dto.js';
import { IndicationService } from './indication.service.js';

class TargetGroupQuery {
  @DateOnly('dag', { optional: true, description: 'dag waarop de lijst geldt; zonder keuze vandaag' })
  on?: string;
}

@ApiTags('Ontwikkeling')
@Controller()
export class IndicationController {
  constructor(private readonly indications: IndicationService) {}

  @Get('target-groups')
  @Allow('development.view')
  @ApiOperation({
    operationId: 'listTargetGroups',
    summary: 'De doelgroepen zoals de wet ze op een dag kent',
  })
  @ApiOkResponse({ type: TargetGroupsDto })
  @ApiRefusals(400)
  async groups(@CurrentActor() actor: Actor, @Query() { on }: TargetGroupQuery): Promise<TargetGroupsDto> {
    return { items: await this.indications.groups(actor, on), nextCursor: null };
  }

  @Post('trajectories/:id/indications')
  @Allow('development.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'addIndication',
    summary: 'De deelnemer hoort vanaf een dag bij een doelgroep',
  })
  @ApiCreatedResponse({ type: IndicationDto })
  @ApiRefusals(400, 404, 409, 422)
  add(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() indication: IndicationRequestDto,
  ): Promise<IndicationDto> {
    return this.indications.add(actor, id, indication);
  }

  @Patch('indications/:id')
  @Allow('development.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeIndication', summary: 'Verbeter een indicatie, of beëindig haar' })
  @ApiOkResponse({ type: IndicationDto })
  @ApiRefusals(400, 404, 409, 422)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: IndicationChangeDto,
  ): Promise<IndicationDto> {
    return this.indications.change(actor, id, version, change);
  }
}
