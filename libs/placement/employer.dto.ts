import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { OneOf, QueryFlag, Text, Written } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import { municipalities } from '#kernel/municipalities.rules.js';
import { EmployerContactDto } from './employer-contact.dto.js';
import type { EmployerState, EmployerStep, GrowthSector } from './employer.rules.js';
import {
  employerStates,
  employerStepNames,
  growthSectorCodes,
  readKvkNumber,
  readSbiCode,
} from './employer.rules.js';
import { aCursor, aDay, anId, aVersion } from './examples.dto.js';
import { PlaceDto } from './place.dto.js';

export const municipalityCodes = municipalities.map(({ code }) => code);
const kvk = {
  read: readKvkNumber,
  wrong: 'moet acht cijfers hebben',
  example: '14012345',
  description: 'nummer in het Handelsregister: acht cijfers',
};
const sbi = {
  read: readSbiCode,
  wrong: 'moet twee tot zes cijfers hebben',
  optional: true,
  nullable: true,
  example: '5510',
  description: 'code in de Standaard Bedrijfsindeling: twee tot zes cijfers',
} as const;
const sector = { optional: true, nullable: true, description: 'kanssector; leeg: geen' } as const;
const municipality = {
  optional: true,
  nullable: true,
  description: 'CBS-code van de gemeente; leeg: buiten de regio',
} as const;

@ApiSchema({ name: 'EmployerRequest' })
export class EmployerRequestDto {
  @Text('naam', { max: 120, withoutBsn: true, example: 'Hotel Geuldal' })
  name!: string;

  @Written('KvK-nummer', kvk)
  kvkNumber!: string;

  @Written('SBI-code', sbi)
  sbiCode?: string | null;

  @OneOf('kanssector', growthSectorCodes, sector)
  growthSector?: GrowthSector | null;

  @OneOf('gemeente', municipalityCodes, municipality)
  municipalityCode?: string | null;
}

@ApiSchema({ name: 'EmployerChange' })
export class EmployerChangeDto {
  @Text('naam', { max: 120, min: 1, optional: true, withoutBsn: true, example: 'Hotel Geuldal' })
  name?: string;

  @Written('KvK-nummer', { ...kvk, optional: true })
  kvkNumber?: string;

  @Written('SBI-code', sbi)
  sbiCode?: string | null;

  @OneOf('kanssector', growthSectorCodes, sector)
  growthSector?: GrowthSector | null;

  @OneOf('gemeente', municipalityCodes, municipality)
  municipalityCode?: string | null;
}

@ApiSchema({ name: 'EmployerEnding' })
export class EmployerEndingDto {
  @Text('reden', { max: 500, withoutBsn: true, example: 'Het bedrijf is gestopt' })
  reason!: string;
}

export class EmployerQuery extends PageQuery {
  @Text('zoeken', {
    max: 120,
    optional: true,
    description: 'deel van de naam, of het KvK-nummer',
    example: 'hotel',
  })
  q?: string;

  @OneOf('status', employerStates, { optional: true })
  state?: EmployerState;

  @OneOf('gemeente', municipalityCodes, { optional: true })
  municipalityCode?: string;

  @OneOf('kanssector', growthSectorCodes, { optional: true })
  growthSector?: GrowthSector;

  @QueryFlag('open plaatsen', { optional: true, description: 'met (true) of zonder (false) open plaatsen' })
  openPlaces?: boolean;
}

@ApiSchema({ name: 'Employer' })
export class EmployerDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ type: String, example: 'Hotel Geuldal' })
  name!: string;

  @ApiProperty({ type: String, example: '14012345' })
  kvkNumber!: string;

  @ApiProperty({ type: String, nullable: true, example: '5510' })
  sbiCode!: string | null;

  @ApiProperty({ enum: growthSectorCodes, nullable: true, example: 'hospitality' })
  growthSector!: GrowthSector | null;

  @ApiProperty({ type: String, nullable: true, description: 'Leeg: buiten de regio', example: '0994' })
  municipalityCode!: string | null;

  @ApiProperty({ enum: employerStates, example: 'active' })
  state!: EmployerState;

  @ApiProperty({ ...aDay, nullable: true })
  endedOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Het bedrijf is gestopt' })
  endReason!: string | null;

  @ApiProperty({ type: 'integer', description: 'Plaatsen en vacatures die open staan', example: 2 })
  openPlaces!: number;

  @ApiProperty({ enum: employerStepNames, isArray: true, example: ['change', 'addPlace'] })
  can!: EmployerStep[];
}

@ApiSchema({ name: 'EmployerDetail' })
export class EmployerDetailDto extends EmployerDto {
  @ApiProperty({ type: [EmployerContactDto], description: 'Op naam' })
  contacts!: EmployerContactDto[];

  @ApiProperty({ type: [PlaceDto], description: 'Open plaatsen eerst, dan de nieuwste; hoogstens 200' })
  places!: PlaceDto[];
}

@ApiSchema({ name: 'EmployerPage' })
export class EmployerPageDto {
  @ApiProperty({ type: [EmployerDto], description: 'Op naam' })
  items!: EmployerDto[];

  @ApiProperty(aCursor)
  nextCursor!: string | null;
}
