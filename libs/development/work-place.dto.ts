import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Flag, Id, Text, WholeNumber } from '#kernel/http/fields.js';
import { anId, aVersion, noText, steps } from './development-properties.js';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { workPlaceSteps } from './work-place.rules.js';

const capacity = {
  min: 0,
  max: 500,
  description: 'hoeveel mensen er op een dag kunnen werken',
  example: 8,
} as const;

class WhereDto {
  @Text('afdeling', { max: 100, optional: true, nullable: true, example: 'Groen en buitenruimte' })
  department?: string | null;

  @Id('werkbegeleider', { optional: true, nullable: true, description: 'de collega die er begeleidt' })
  supervisorId?: string | null;
}

@ApiSchema({ name: 'WorkPlaceRequest' })
export class WorkPlaceRequestDto extends WhereDto {
  @Text('naam', { max: 100, example: 'Groenploeg Maastricht-Oost' })
  name!: string;

  @Text('soort werk', { max: 200, example: 'Onderhoud van plantsoen' })
  work!: string;

  @WholeNumber('capaciteit', capacity)
  capacity!: number;
}

@ApiSchema({ name: 'WorkPlaceChange' })
export class WorkPlaceChangeDto extends WhereDto {
  @Text('naam', { max: 100, min: 1, optional: true, example: 'Groenploeg Maastricht-Oost' })
  name?: string;

  @Text('soort werk', { max: 200, min: 1, optional: true, example: 'Onderhoud van plantsoen' })
  work?: string;

  @WholeNumber('capaciteit', { ...capacity, optional: true })
  capacity?: number;

  @Flag('open', { optional: true, description: 'onwaar: er komt niemand meer bij' })
  active?: boolean;
}

@ApiSchema({ name: 'WorkPlaceName' })
export class WorkPlaceNameDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, example: 'Groenploeg Maastricht-Oost' })
  name!: string;

  @ApiProperty({ ...noText, example: 'Groen en buitenruimte' })
  department!: string | null;

  @ApiProperty({ type: ColleagueNameDto, nullable: true, description: 'Wie er begeleidt' })
  supervisor!: ColleagueNameDto | null;
}

@ApiSchema({ name: 'WorkPlace' })
export class WorkPlaceDto extends WorkPlaceNameDto {
  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ type: String, example: 'Onderhoud van plantsoen' })
  work!: string;

  @ApiProperty({ type: 'integer', example: 8 })
  capacity!: number;

  @ApiProperty({ type: Boolean, example: true })
  active!: boolean;

  @ApiProperty({ type: 'integer', description: 'Hoeveel mensen er op de gevraagde dag werken', example: 5 })
  taken!: number;

  @ApiProperty(steps(workPlaceSteps, workPlaceSteps))
  can!: readonly string[];
}

@ApiSchema({ name: 'WorkPlaces' })
export class WorkPlacesDto {
  @ApiProperty({ type: [WorkPlaceDto] })
  items!: readonly WorkPlaceDto[];

  @ApiProperty({ ...noText, description: 'Altijd leeg: de lijst past op één bladzijde' })
  nextCursor!: null;
}
