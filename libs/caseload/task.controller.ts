import { Body, Controller, Delete, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { TaskChangeDto, TaskDto, TaskHandBackDto, TaskRequestDto } from './task.dto.js';
import { TaskService } from './task.service.js';

@ApiTags('Taken')
@Controller()
export class TaskController {
  constructor(private readonly tasks: TaskService) {}

  @Post('trajectories/:id/tasks')
  @Allow('casework.write')
  @Idempotent()
  @ApiOperation({ operationId: 'addTask', summary: 'Zet een taak uit, voor uzelf of een collega' })
  @ApiCreatedResponse({ type: TaskDto })
  @ApiRefusals(400, 404, 409, 422)
  add(@CurrentActor() actor: Actor, @PathId() id: string, @Body() task: TaskRequestDto): Promise<TaskDto> {
    return this.tasks.add(actor, id, task);
  }

  @Patch('tasks/:id')
  @Allow('casework.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeTask', summary: 'Wijzig een open taak' })
  @ApiOkResponse({ type: TaskDto })
  @ApiRefusals(400, 404, 409, 422)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: TaskChangeDto,
  ): Promise<TaskDto> {
    return this.tasks.change(actor, id, version, change);
  }

  @Put('tasks/:id/completion')
  @Allow('casework.write')
  @ApiOperation({ operationId: 'completeTask', summary: 'De taak is gedaan; mag twee keer' })
  @ApiOkResponse({ type: TaskDto })
  @ApiRefusals(404, 409)
  complete(@CurrentActor() actor: Actor, @PathId() id: string): Promise<TaskDto> {
    return this.tasks.complete(actor, id);
  }

  @Delete('tasks/:id/completion')
  @Allow('casework.write')
  @ApiOperation({ operationId: 'reopenTask', summary: 'De taak is toch niet gedaan' })
  @ApiOkResponse({ type: TaskDto })
  @ApiRefusals(404, 409)
  reopen(@CurrentActor() actor: Actor, @PathId() id: string): Promise<TaskDto> {
    return this.tasks.reopen(actor, id);
  }

  @Put('tasks/:id/hand-back')
  @Allow('casework.write')
  @ApiOperation({
    operationId: 'handBackTask',
    summary: 'Geef een taak terug aan wie hem gaf; ziet die het dossier niet meer, dan aan het aanspreekpunt',
  })
  @ApiOkResponse({ type: TaskDto })
  @ApiRefusals(400, 404, 409)
  handBack(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { note }: TaskHandBackDto,
  ): Promise<TaskDto> {
    return this.tasks.handBack(actor, id, note);
  }
}
