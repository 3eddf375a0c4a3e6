import { Controller, Delete, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { DeadlineService } from './deadline.service.js';

@ApiTags('Termijnen')
@Controller('deadlines')
export class DeadlineController {
  constructor(private readonly deadlines: DeadlineService) {}

  @Put(':id/completion')
  @HttpCode(204)
  @Allow('trajectory.move')
  @ApiOperation({ operationId: 'meetDeadline', summary: 'Gedaan wat voor deze termijn moest; mag twee keer' })
  @ApiNoContentResponse()
  @ApiRefusals(404, 409)
  meet(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.deadlines.meet(actor, id);
  }

  @Delete(':id/completion')
  @HttpCode(204)
  @Allow('trajectory.move')
  @ApiOperation({
    operationId: 'reopenDeadline',
    summary: 'Toch niet gedaan: de termijn staat weer open, op de oude dag; mag twee keer',
  })
  @ApiNoContentResponse()
  @ApiRefusals(404, 409)
  reopen(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.deadlines.reopen(actor, id);
  }
}
