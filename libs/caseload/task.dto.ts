import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { DateOnly, Id, OneOf, Part, Text, WholeNumber } from '#kernel/http/fields.js';
import { aDay, anId, anInstant, aVersion } from './casework.dto.js';
import type { RepeatUnit } from './task-repeat.rules.js';
import { MOST_REPEAT_EVERY, repeatUnits } from './task-repeat.rules.js';
import type { TaskState, TaskStep } from './task.rules.js';
import { taskStates, taskSteps } from './task.rules.js';

const title = { max: 200, withoutBsn: true, example: 'Werkgever bellen over de proefplaats' } as const;
const owner = {
  optional: true,
  description: 'wie het doet: een collega die het dossier ziet; zonder keuze uzelf',
} as const;

@ApiSchema({ name: 'TaskRepeat' })
export class TaskRepeatDto {
  @WholeNumber('aantal', {
    min: 1,
    max: MOST_REPEAT_EVERY,
    example: 2,
    description: 'om de hoeveel weken of maanden',
  })
  every!: number;

  @OneOf('eenheid', repeatUnits, { example: 'weeks' })
  unit!: RepeatUnit;

  @DateOnly('laatste datum', { example: '2027-06-30', description: 'na deze dag komt er geen meer' })
  until!: string;
}

@ApiSchema({ name: 'TaskRequest' })
export class TaskRequestDto {
  @Text('taak', title)
  title!: string;

  @DateOnly('uiterlijke datum', { optional: true, nullable: true, example: '2026-12-08' })
  dueOn?: string | null;

  @Id('collega', owner)
  ownerId?: string;

  @Part('herhaling', () => TaskRepeatDto, {
    optional: true,
    description:
      'hoe vaak de taak terugkomt, geteld vanaf de uiterlijke datum; wie hem afvinkt krijgt de volgende',
  })
  repeat?: TaskRepeatDto;
}

@ApiSchema({ name: 'TaskChange' })
export class TaskChangeDto {
  @Text('taak', { ...title, min: 1, optional: true })
  title?: string;

  @DateOnly('uiterlijke datum', { optional: true, nullable: true, example: '2026-12-08' })
  dueOn?: string | null;

  @Id('collega', { optional: true, description: 'wie het doet: een collega die het dossier ziet' })
  ownerId?: string;

  @Part('herhaling', () => TaskRepeatDto, {
    optional: true,
    nullable: true,
    description: 'opnieuw geteld vanaf de uiterlijke datum; leeg: hij komt niet meer terug',
  })
  repeat?: TaskRepeatDto | null;
}

@ApiSchema({ name: 'TaskHandBack' })
export class TaskHandBackDto {
  @Text('toelichting', {
    max: 300,
    optional: true,
    withoutBsn: true,
    example: 'Die werkgever ken ik niet',
    description: 'staat in het bericht en op de tijdlijn',
  })
  note?: string;
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
    type: ColleagueNameDto,
    nullable: true,
    description: 'Wie erom vroeg; leeg: de eigenaar zelf',
  })
  givenBy!: ColleagueNameDto | null;

  @ApiProperty({ type: TaskRepeatDto, nullable: true, description: 'Hoe vaak hij terugkomt' })
  repeat!: TaskRepeatDto | null;

  @ApiProperty({
    enum: taskStates,
    description:
      'cancelled: het traject eindigde voor het gedaan was, of de taak ervoor bleek toch niet gedaan',
    example: 'open',
  })
  state!: TaskState;

  @ApiProperty({ ...anInstant, nullable: true, example: null })
  doneAt!: string | null;

  @ApiProperty({ enum: Object.keys(taskSteps), isArray: true, example: ['change', 'complete'] })
  can!: TaskStep[];
}
