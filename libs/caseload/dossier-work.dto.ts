import { ApiProperty, ApiSchema, OmitType } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import type { Responsible } from '#trajectory/term.rules.js';
import { responsibleCodes } from '#trajectory/term.rules.js';
import { AppointmentDto } from './appointment.dto.js';
import { aVersion } from './casework.dto.js';
import { urgencies } from './deadline-columns.js';
import { TaskRepeatDto } from './task.dto.js';
import type { TaskStep } from './task.rules.js';
import { taskSteps } from './task.rules.js';

@ApiSchema({ name: 'DossierDeadline' })
export class DossierDeadlineDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a22' })
  id!: string;

  @ApiProperty({ type: String, example: 'firstContact' })
  kind!: string;

  @ApiProperty({ type: String, example: 'eerste contact' })
  label!: string;

  @ApiProperty({
    enum: responsibleCodes,
    description: 'Wie aan zet is; wie er op let staat bij owner',
    example: 'contactPerson',
  })
  responsible!: Responsible;

  @ApiProperty({ type: String, example: 'diagnose' })
  stage!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Vanaf deze dag geteld', example: '2026-11-20' })
  countsFrom!: string;

  @ApiProperty({ type: String, format: 'date', example: '2026-11-27' })
  dueOn!: string;

  @ApiProperty({ enum: urgencies, description: 'Verstreken, nadert, of later', example: 'soon' })
  urgency!: string;

  @ApiProperty({ type: ColleagueNameDto })
  owner!: ColleagueNameDto;
}

@ApiSchema({ name: 'DossierTask' })
export class DossierTaskDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a23' })
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ type: String, example: 'Gesprek plannen' })
  title!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-11-27' })
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

  @ApiProperty({ enum: Object.keys(taskSteps), isArray: true, example: ['change', 'complete'] })
  can!: TaskStep[];
}

@ApiSchema({ name: 'DossierAppointment' })
export class DossierAppointmentDto extends OmitType(AppointmentDto, [
  'trajectoryId',
  'participantId',
  'state',
]) {}

@ApiSchema({ name: 'NextStep' })
export class NextStepDto {
  @ApiProperty({ enum: ['deadline', 'task', 'appointment', 'handover'], example: 'deadline' })
  kind!: string;

  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a22' })
  id!: string;

  @ApiProperty({ type: String, format: 'date', example: '2026-11-27' })
  on!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Van een afspraak ook de tijd',
    example: null,
  })
  at!: string | null;

  @ApiProperty({ type: String, example: 'eerste contact' })
  label!: string;
}
