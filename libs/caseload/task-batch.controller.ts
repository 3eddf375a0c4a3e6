import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { TaskBatchDto, TaskBatchRequestDto } from './task-batch.dto.js';
import { TaskBatchService } from './task-batch.service.js';

@ApiTags('Taken')
@Controller('task-batches')
export class TaskBatchController {
  constructor(private readonly batches: TaskBatchService) {}

  @Post()
  @Allow('casework.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'addTaskBatch',
    summary: 'Zet dezelfde taak uit op meer trajecten, met per traject wat ervan kwam',
  })
  @ApiCreatedResponse({ type: TaskBatchDto })
  @ApiRefusals(400, 422)
  add(
    @CurrentActor() actor: Actor,
    @Body() { trajectoryIds, ...task }: TaskBatchRequestDto,
  ): Promise<TaskBatchDto> {
    const ids = trajectoryIds.map((id) => id.toLowerCase());
    return this.batches.add(actor, ids, task);
  }
}
