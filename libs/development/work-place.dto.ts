import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, Decimal, Flag, Id, OneOf, Text, WholeNumber } from '#kernel/http/fields.js';
import { aDay, anId, aVersion, noText, steps } from './development-properties.js';
import type { Presence } from './work-place.rules.js';
import { assignmentSteps, presenceCodes } from './work-place.rules.js';

const capacity = {
  min: 0,
  max: 500,
  description: 'hoeveel mensen er op een dag kunnen werken',
  example: 8,
} as const;

@ApiSchema({ name: 'WorkPlaceRequest' })
export class WorkPlaceRequestDto {
  @Text('naam', { max: 100, example: 'Groenploeg Maastricht-Oost' })
  name!: string;

  @Text('soort werk', { max: 200, example: 'Onderhoud van plantsoen' })
  work!: string;

  @WholeNumber('capaciteit', capacity)
  capacity!: number;
}

@ApiSchema({ name: 'WorkPlaceChange' })
export class WorkPlaceChangeDto {
  @Text('naam', { max: 100, min: 1, optional: true, example: 'Groenploeg Maastricht-Oost' })
  name?: string;

  @Text('soort werk', { max: 200, min: 1, optional: true, example: 'Onderhoud van plantsoen' })
  work?: string;

  @WholeNumber('capaciteit', { ...capacity, optional: true })
  capacity?: number;

  @Flag('open', { optional: true, description: 'onwaar: er komt niemand meer bij' })
  active?: boolean;
}

@ApiSchema({ name: 'WorkPlace' })
export class WorkPlaceDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ type: String, example: 'Groenploeg Maastricht-Oost' })
  name!: string;

  @ApiProperty({ type: String, example: 'Onderhoud van plantsoen' })
  work!: string;

  @ApiProperty({ type: 'integer', example: 8 })
  capacity!: number;

  @ApiProperty({ type: Boolean, example: true })
  active!: boolean;
}

@ApiSchema({ name: 'WorkPlaces' })
export class WorkPlacesDto {
  @ApiProperty({ type: [WorkPlaceDto] })
  items!: readonly WorkPlaceDto[];

  @ApiProperty({ ...noText, description: 'Altijd leeg: de lijst past op één bladzijde' })
  nextCursor!: null;
}

const lastDay = {
  optional: true,
  nullable: true,
  description: 'laatste dag; leeg zolang die niet bekend is',
  example: '2027-06-30',
} as const;
const ending = {
  max: 300,
  optional: true,
  nullable: true,
  withoutBsn: true,
  example: 'Begint een opleiding',
} as const;

@ApiSchema({ name: 'WorkPlaceAssignmentRequest' })
export class AssignmentRequestDto {
  @Id('werkplek')
  workPlaceId!: string;

  @DateOnly('begindatum', { example: '2026-11-03' })
  startsOn!: string;

  @DateOnly('einddatum', lastDay)
  endsOn?: string | null;

  @Text('reden van het einde', ending)
  endReason?: string | null;
}

@ApiSchema({ name: 'WorkPlaceAssignmentChange' })
export class AssignmentChangeDto {
  @DateOnly('begindatum', { optional: true, example: '2026-11-03' })
  startsOn?: string;

  @DateOnly('einddatum', lastDay)
  endsOn?: string | null;

  @Text('reden van het einde', ending)
  endReason?: string | null;
}

@ApiSchema({ name: 'AttendanceRequest' })
export class AttendanceRequestDto {
  @DateOnly('dag', { example: '2026-11-20' })
  day!: string;

  @OneOf('aanwezigheid', presenceCodes)
  presence!: Presence;

  @Decimal('uren', {
    min: 0,
    max: 24,
    optional: true,
    nullable: true,
    description: 'gewerkte uren',
    example: 4,
  })
  hours?: number | null;
}

@ApiSchema({ name: 'Attendance' })
class AttendanceDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aDay)
  day!: string;

  @ApiProperty({ enum: presenceCodes, example: 'present' })
  presence!: Presence;

  @ApiProperty({ type: Number, nullable: true, example: 4 })
  hours!: number | null;
}

@ApiSchema({ name: 'WorkPlaceName' })
class WorkPlaceNameDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, example: 'Groenploeg Maastricht-Oost' })
  name!: string;
}

@ApiSchema({ name: 'WorkPlaceAssignment' })
export class AssignmentDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ type: WorkPlaceNameDto })
  workPlace!: WorkPlaceNameDto;

  @ApiProperty(aDay)
  startsOn!: string;

  @ApiProperty({ ...aDay, nullable: true, description: 'De laatste dag', example: null })
  endsOn!: string | null;

  @ApiProperty(noText)
  endReason!: string | null;

  @ApiProperty({ type: [AttendanceDto], description: 'De laatste zestig dagen, laatste eerst' })
  attendance!: readonly AttendanceDto[];

  @ApiProperty(steps(assignmentSteps, assignmentSteps))
  can!: readonly string[];
}
