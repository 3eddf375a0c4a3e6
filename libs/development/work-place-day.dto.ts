import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly } from '#kernel/http/fields.js';
import type { Presence } from './attendance.rules.js';
import { presenceCodes } from './attendance.rules.js';
import { aDay, anId, steps } from './development-properties.js';
import { WorkPlaceDto } from './work-place.dto.js';
import { assignmentSteps } from './work-place.rules.js';

export class WorkPlaceDayQuery {
  @DateOnly('dag', { optional: true, description: 'zonder keuze vandaag' })
  day?: string;
}

export class AttendanceDayQuery {
  @DateOnly('dag')
  day!: string;
}

@ApiSchema({ name: 'WorkPlaceParticipant' })
class ParticipantThereDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, description: 'Zoals lijsten haar noemen', example: 'Heijden, Truus van der' })
  name!: string;
}

@ApiSchema({ name: 'WorkPlacePerson' })
class PersonThereDto {
  @ApiProperty(anId)
  assignmentId!: string;

  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty({ type: ParticipantThereDto })
  participant!: ParticipantThereDto;

  @ApiProperty(aDay)
  startsOn!: string;

  @ApiProperty({ ...aDay, nullable: true, description: 'De laatste dag', example: null })
  endsOn!: string | null;

  @ApiProperty({
    enum: presenceCodes,
    nullable: true,
    description: 'Leeg: nog niet vastgelegd',
    example: null,
  })
  presence!: Presence | null;

  @ApiProperty({ type: Number, nullable: true, example: null })
  hours!: number | null;

  @ApiProperty(steps(assignmentSteps, assignmentSteps))
  can!: readonly string[];
}

@ApiSchema({ name: 'WorkPlaceDay' })
export class WorkPlaceDayDto {
  @ApiProperty(aDay)
  day!: string;

  @ApiProperty({ type: WorkPlaceDto })
  workPlace!: WorkPlaceDto;

  @ApiProperty({ type: [PersonThereDto], description: 'Op naam; alleen wie u kunt zien' })
  people!: readonly PersonThereDto[];

  @ApiProperty({ type: 'integer', description: 'Hoeveel anderen er die dag werken', example: 2 })
  others!: number;
}
