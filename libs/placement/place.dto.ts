import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Decimal, Id, ListOf, OneOf, QueryListOf, Text, WholeNumber } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import { municipalities } from '#kernel/municipalities.rules.js';
import type { GrowthSector } from './employer.rules.js';
import { growthSectorCodes } from './employer.rules.js';
import { aCursor, anId, aVersion } from './examples.dto.js';
import type { Closing, PlaceKind, PlaceState, PlaceStep } from './place.rules.js';
import { closings, placeKinds, placeStates, placeStepNames } from './place.rules.js';
import type { LanguageLevel, WorkDemand, WorkTask } from './work-traits.rules.js';
import { languageLevels, workDemandCodes, workTaskCodes } from './work-traits.rules.js';

const municipalityCodes = municipalities.map(({ code }) => code);
const hours = { min: 1, max: 48 };

class PlaceDetailsDto {
  @Text('omschrijving', {
    max: 2000,
    optional: true,
    nullable: true,
    withoutBsn: true,
    example: 'Kamers schoonmaken in een team van vier',
  })
  description?: string | null;

  @OneOf('gemeente', municipalityCodes, {
    optional: true,
    nullable: true,
    description:
      'CBS-code van de gemeente waar het werk is; weggelaten bij een nieuwe plaats: die van de werkgever',
  })
  municipalityCode?: string | null;

  @Text('postcodegebied', {
    optional: true,
    nullable: true,
    pattern: /^[1-9]\d{3}$/,
    patternName: 'vier cijfers',
    max: 4,
    description: 'de vier cijfers van de postcode waar het werk is',
    example: '6301',
  })
  postcodeArea?: string | null;

  @WholeNumber('aantal plekken', {
    min: 1,
    max: 200,
    optional: true,
    description: 'aantal plekken; 1 als u niets invult',
  })
  positions?: number;

  @ListOf('taken', workTaskCodes, { optional: true, example: ['cleaning'] })
  tasks?: WorkTask[];

  @ListOf('eisen', workDemandCodes, {
    optional: true,
    description: 'wat het werk vraagt van wie het doet',
    example: ['standing', 'lifting'],
  })
  demands?: WorkDemand[];

  @OneOf('taalniveau', languageLevels, {
    optional: true,
    nullable: true,
    description: 'niveau Nederlands dat het werk vraagt; leeg: geen eis',
    example: 'A2',
  })
  languageLevel?: LanguageLevel | null;
}

@ApiSchema({ name: 'PlaceRequest' })
export class PlaceRequestDto extends PlaceDetailsDto {
  @OneOf('soort', placeKinds)
  kind!: PlaceKind;

  @Text('functie', { max: 120, withoutBsn: true, example: 'Medewerker huishouding' })
  functionTitle!: string;

  @Decimal('uren vanaf', { ...hours, description: 'minste uren per week', example: 16 })
  hoursFrom!: number;

  @Decimal('uren tot', { ...hours, description: 'meeste uren per week', example: 24 })
  hoursTo!: number;
}

@ApiSchema({ name: 'PlaceChange' })
export class PlaceChangeDto extends PlaceDetailsDto {
  @OneOf('soort', placeKinds, { optional: true })
  kind?: PlaceKind;

  @Text('functie', { max: 120, min: 1, optional: true, withoutBsn: true, example: 'Medewerker huishouding' })
  functionTitle?: string;

  @Decimal('uren vanaf', { ...hours, optional: true, description: 'minste uren per week', example: 16 })
  hoursFrom?: number;

  @Decimal('uren tot', { ...hours, optional: true, description: 'meeste uren per week', example: 24 })
  hoursTo?: number;
}

@ApiSchema({ name: 'PlaceClosing' })
export class PlaceClosingDto {
  @OneOf('afloop', closings, { description: 'vervuld door een ander, of ingetrokken' })
  as!: Closing;

  @Text('reden', {
    max: 500,
    optional: true,
    nullable: true,
    withoutBsn: true,
    example: 'De werkgever vond zelf iemand',
  })
  reason?: string | null;
}

export class PlaceQuery extends PageQuery {
  @Text('zoeken', {
    max: 120,
    optional: true,
    description: 'deel van functie of werkgever',
    example: 'huishouding',
  })
  q?: string;

  @OneOf('status', placeStates, { optional: true })
  state?: PlaceState;

  @OneOf('soort', placeKinds, { optional: true })
  kind?: PlaceKind;

  @Id('werkgever', { optional: true })
  employerId?: string;

  @OneOf('gemeente', municipalityCodes, { optional: true })
  municipalityCode?: string;

  @OneOf('kanssector', growthSectorCodes, { optional: true })
  growthSector?: GrowthSector;

  @QueryListOf('taken', workTaskCodes, { optional: true, description: 'plaatsen met een van deze taken' })
  task?: WorkTask[];
}

@ApiSchema({ name: 'PlaceEmployer' })
class PlaceEmployerDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, example: 'Hotel Geuldal' })
  name!: string;

  @ApiProperty({ enum: growthSectorCodes, nullable: true, example: 'hospitality' })
  growthSector!: GrowthSector | null;
}

@ApiSchema({ name: 'Place' })
export class PlaceDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ type: PlaceEmployerDto })
  employer!: PlaceEmployerDto;

  @ApiProperty({ enum: placeKinds, example: 'vacancy' })
  kind!: PlaceKind;

  @ApiProperty({ type: String, example: 'Medewerker huishouding' })
  functionTitle!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Kamers schoonmaken in een team van vier' })
  description!: string | null;

  @ApiProperty({ type: Number, description: 'Minste uren per week', example: 16 })
  hoursFrom!: number;

  @ApiProperty({ type: Number, description: 'Meeste uren per week', example: 24 })
  hoursTo!: number;

  @ApiProperty({ type: String, nullable: true, example: '0994' })
  municipalityCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '6301' })
  postcodeArea!: string | null;

  @ApiProperty({ type: 'integer', example: 2 })
  positions!: number;

  @ApiProperty({ type: 'integer', description: 'Plekken waar iemand is geplaatst', example: 1 })
  taken!: number;

  @ApiProperty({ enum: placeStates, description: 'Vol geldt als vervuld', example: 'open' })
  state!: PlaceState;

  @ApiProperty({ type: String, nullable: true, example: 'De werkgever vond zelf iemand' })
  closeReason!: string | null;

  @ApiProperty({ enum: workTaskCodes, isArray: true, example: ['cleaning'] })
  tasks!: readonly WorkTask[];

  @ApiProperty({ enum: workDemandCodes, isArray: true, example: ['lifting', 'standing'] })
  demands!: readonly WorkDemand[];

  @ApiProperty({ enum: languageLevels, nullable: true, example: 'A2' })
  languageLevel!: LanguageLevel | null;

  @ApiProperty({ enum: placeStepNames, isArray: true, example: ['change', 'fill', 'withdraw'] })
  can!: PlaceStep[];
}

@ApiSchema({ name: 'PlacePage' })
export class PlacePageDto {
  @ApiProperty({ type: [PlaceDto], description: 'Nieuwste eerst' })
  items!: PlaceDto[];

  @ApiProperty(aCursor)
  nextCursor!: string | null;
}
