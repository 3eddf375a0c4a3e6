import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { DateOnly, Id, Text } from '#kernel/http/fields.js';
import { aDay, anId, anInstant, aVersion } from './casework.dto.js';
import type { TaskState, TaskStep } from './task.rules.js';
import { taskStates, taskSteps } from './task.rules.js';

const title = { max: 200, withoutBsn: true, example: 'Werkgever bellen over de proefplaats' } as const;
const owner = {
  optional: true,
  description: 'wie het doet: een collega die het dossier ziet; zonder keuze uzelf',
} as const;

@ApiSchema({ name: 'TaskRequest' })
export class TaskRequestDto {
  @Text('taak', title)
  title!: string;

  @DateOnly('uiterlijke datum', { optional: true, nullable: true, example: '2026-12-08' })
  dueOn?: string | null;

  @Id('collega', owner)
  ownerId?: string;
}

@ApiSchema({ name: 'TaskChange' })
export class TaskChangeDto {
  @Text('taak', { ...title, min: 1, optional: true })
  title?: string;

  @DateOnly('uiterlijke datum', { optional: true, nullable: true, example: '2026-12-08' })
  dueOn?: string | null;

  @Id('collega', { optional: true, description: 'wie het doet: een collega die het dossier ziet' })
  ownerId?: string;
}

@ApiSchema({ name: 'Task' })
export class TaskDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty(anId)
  participantId!: string;

  @ApiProperty({ type: String, example: title.example })
  title!: string;

  @ApiProperty({ ...aDay, nullable: true })
  dueOn!: string | null;

  @ApiProperty({ type: ColleagueNameDto })
  owner!: ColleagueNameDto;

  @ApiProperty({
    enum: taskStates,
    description: 'cancelled: het traject eindigde voor het gedaan was',
    example: 'open',
  })
  state!: TaskState;

  @ApiProperty({ ...anInstant, nullable: true, example: null })
  doneAt!: string | null;

  @ApiProperty({ enum: Object.keys(taskSteps), isArray: true, example: ['change', 'complete'] })
  can!: TaskStep[];
}
