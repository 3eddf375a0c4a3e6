import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { DevelopmentReading } from './development-reading.service.js';
import { DevelopmentDto } from './development.dto.js';

@ApiTags('Ontwikkeling')
@Controller('trajectories/:id/development')
export class DevelopmentController {
  constructor(private readonly reading: DevelopmentReading) {}

  @Get()
  @Allow('development.view')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    operationId: 'getDevelopment',
    summary: 'Metingen, adviezen, indicaties en voorzieningen; wie het opent wordt bewaard',
  })
  @ApiOkResponse({ type: DevelopmentDto })
  @ApiRefusals(404)
  get(@CurrentActor() actor: Actor, @PathId() id: string): Promise<string> {
    return this.reading.open(actor, id);
  }
}
