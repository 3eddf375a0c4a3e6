import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Ids } from '#kernel/http/fields.js';
import { anId } from './casework.dto.js';
import { TaskRequestDto } from './task.dto.js';

/** As many as somebody selects by hand on a list. */
const MOST = 200;

@ApiSchema({ name: 'TaskBatchRequest' })
export class TaskBatchRequestDto extends TaskRequestDto {
  @Ids('trajecten', { min: 1, max: MOST, example: [anId.example] })
  trajectoryIds!: string[];
}

@ApiSchema({ name: 'TaskBatchProblem' })
class TaskBatchProblemDto {
  @ApiProperty({ type: String, example: 'not-found' })
  code!: string;

  @ApiProperty({ type: String, example: 'Dit bestaat niet, of u mag het niet zien.' })
  detail!: string;
}

@ApiSchema({ name: 'TaskBatchItem' })
class TaskBatchItemDto {
  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty({ enum: ['added', 'refused'], example: 'added' })
  outcome!: 'added' | 'refused';

  @ApiProperty({ ...anId, nullable: true })
  taskId!: string | null;

  @ApiProperty({ type: TaskBatchProblemDto, nullable: true, description: 'Waarom het hier niet kon' })
  problem!: TaskBatchProblemDto | null;
}

@ApiSchema({ name: 'TaskBatch' })
export class TaskBatchDto {
  @ApiProperty({ type: [TaskBatchItemDto], description: 'In de gevraagde volgorde, elk traject één keer' })
  items!: TaskBatchItemDto[];

  @ApiProperty({ type: 'integer', example: 12 })
  added!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  refused!: number;
}
