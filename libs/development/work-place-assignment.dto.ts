import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, Decimal, Id, OneOf, Text } from '#kernel/http/fields.js';
import type { Presence } from './attendance.rules.js';
import { presenceCodes } from './attendance.rules.js';
import { aDay, anId, aVersion, noText, steps } from './development-properties.js';
import { ending, lastDay } from './ending-fields.js';
import { WorkPlaceNameDto } from './work-place.dto.js';
import { assignmentSteps } from './work-place.rules.js';

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

  @ApiProperty({ type: [AttendanceDto], description: 'Van de laatste dertien weken, laatste dag eerst' })
  attendance!: readonly AttendanceDto[];

  @ApiProperty(steps(assignmentSteps, assignmentSteps))
  can!: readonly string[];
}
