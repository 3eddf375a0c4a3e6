import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, Decimal, Flag, ListOf, OneOf, Text, Texts, WholeNumber } from '#kernel/http/fields.js';
import { municipalities } from '#kernel/municipalities.rules.js';
import type { GrowthSector } from './employer.rules.js';
import { growthSectorCodes } from './employer.rules.js';
import { aDay, anId } from './examples.dto.js';
import type { DayPart, Limit, TravelMeans, Weekday, WishOrigin } from './wishes.rules.js';
import { dayPartCodes, limitCodes, travelMeans, weekdays, wishOrigins } from './wishes.rules.js';
import type { LanguageLevel, WorkTask } from './work-traits.rules.js';
import { languageLevels, workTaskCodes } from './work-traits.rules.js';

const municipalityCodes = municipalities.map(({ code }) => code);
const optional = true;
const emptied = { optional, nullable: true } as const;
const aWeek = { ...emptied, min: 1, max: 48 };

/** Whole: what is left out is not known. */
@ApiSchema({ name: 'WishesRequest' })
export class WishesRequestDto {
  @ListOf('taken', workTaskCodes, { optional, description: 'gewenst werk', example: ['green'] })
  tasks?: WorkTask[];

  @Texts('functies', {
    optional,
    max: 10,
    length: 100,
    description: 'in eigen woorden',
    example: ['hovenier'],
  })
  occupations?: string[];

  @ListOf('kanssectoren', growthSectorCodes, { optional, example: ['green'] })
  sectors?: GrowthSector[];

  @Decimal('uren vanaf', { ...aWeek, description: 'minste uren per week', example: 16 })
  hoursFrom?: number | null;

  @Decimal('uren tot', { ...aWeek, description: 'meeste uren per week', example: 24 })
  hoursTo?: number | null;

  @DateOnly('beschikbaar vanaf', emptied)
  availableFrom?: string | null;

  @ListOf('dagen', weekdays, { optional, example: ['monday', 'tuesday'] })
  days?: Weekday[];

  @ListOf('dagdelen', dayPartCodes, { optional, example: ['morning'] })
  dayParts?: DayPart[];

  @ListOf('vervoer', travelMeans, { optional, example: ['bicycle'] })
  travelMeans?: TravelMeans[];

  @Flag('rijbewijs B', { ...emptied, description: 'leeg: niet gevraagd' })
  drivingLicence?: boolean | null;

  @ListOf('gemeenten', municipalityCodes, {
    optional,
    description: 'waar iemand kan komen, naast de eigen gemeente',
    example: ['0994'],
  })
  municipalityCodes?: string[];

  @WholeNumber('reistijd', { ...emptied, min: 5, max: 180, description: 'minuten, enkele reis', example: 30 })
  maxTravelMinutes?: number | null;

  @OneOf('taalniveau', languageLevels, {
    ...emptied,
    description: 'telt zolang er geen meting is',
    example: 'A2',
  })
  languageLevel?: LanguageLevel | null;

  @ListOf('beperkingen', limitCodes, {
    ...emptied,
    description: 'wat iemand niet kan; een lege lijst: geen beperkingen; leeg (null): nog niet gevraagd',
    example: ['lifting'],
  })
  limits?: Limit[] | null;

  @Decimal('uren per dag', { ...emptied, min: 1, max: 12, description: 'meeste uren per dag', example: 4 })
  maxHoursPerDay?: number | null;

  @Text('toelichting bij de beperkingen', {
    ...emptied,
    max: 1000,
    withoutBsn: true,
    description: 'alleen wat iemand kan en niet kan; geen diagnoses of medicijnen',
    example: 'Na twee uur staan even zitten',
  })
  limitsNote?: string | null;

  @OneOf('overgenomen uit', wishOrigins, { ...emptied, description: 'waar deze waarden vandaan komen' })
  takenFrom?: WishOrigin | null;
}

class WishValuesDto {
  @ApiProperty({ enum: workTaskCodes, isArray: true, example: ['green'] })
  tasks!: readonly WorkTask[];

  @ApiProperty({ type: [String], example: ['hovenier'] })
  occupations!: readonly string[];

  @ApiProperty({ enum: growthSectorCodes, isArray: true, example: ['green'] })
  sectors!: readonly GrowthSector[];

  @ApiProperty({ type: Number, nullable: true, description: 'Minste uren per week', example: 16 })
  hoursFrom!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Meeste uren per week', example: 24 })
  hoursTo!: number | null;

  @ApiProperty({ ...aDay, nullable: true })
  availableFrom!: string | null;

  @ApiProperty({ enum: weekdays, isArray: true, example: ['monday'] })
  days!: readonly Weekday[];

  @ApiProperty({ enum: dayPartCodes, isArray: true, example: ['morning'] })
  dayParts!: readonly DayPart[];

  @ApiProperty({ enum: travelMeans, isArray: true, example: ['bicycle'] })
  travelMeans!: readonly TravelMeans[];

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Rijbewijs B; leeg: niet gevraagd',
    example: true,
  })
  drivingLicence!: boolean | null;

  @ApiProperty({ type: [String], description: 'CBS-codes, naast de eigen gemeente', example: ['0994'] })
  municipalityCodes!: readonly string[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Minuten, enkele reis', example: 30 })
  maxTravelMinutes!: number | null;

  @ApiProperty({ enum: languageLevels, nullable: true, example: 'A2' })
  languageLevel!: LanguageLevel | null;

  @ApiProperty({
    enum: limitCodes,
    isArray: true,
    nullable: true,
    description: 'Leeg (null): niet gevraagd',
    example: ['lifting'],
  })
  limits!: readonly Limit[] | null;

  @ApiProperty({ type: Number, nullable: true, example: 4 })
  maxHoursPerDay!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'Na twee uur staan even zitten' })
  limitsNote!: string | null;
}

@ApiSchema({ name: 'WishSuggestion' })
class WishSuggestionDto extends WishValuesDto {
  @ApiProperty({ enum: wishOrigins, example: 'referral' })
  from!: WishOrigin;

  @ApiProperty({ ...aDay, description: 'Van welke dag deze waarden zijn' })
  on!: string;
}

@ApiSchema({ name: 'MeasuredLanguage' })
class MeasuredLanguageDto {
  @ApiProperty({ enum: languageLevels, example: 'A2' })
  level!: LanguageLevel;

  @ApiProperty(aDay)
  measuredOn!: string;
}

@ApiSchema({ name: 'WishesRecorder' })
class WishesRecorderDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, example: 'Jolie Janssen' })
  name!: string;
}

@ApiSchema({ name: 'WishesWarning' })
class WishesWarningDto {
  @ApiProperty({ type: String, example: 'limitsNote' })
  field!: string;

  @ApiProperty({ type: [String], example: ['depressie'] })
  words!: readonly string[];

  @ApiProperty({ type: String, example: 'Dit lijkt een medisch gegeven: depressie.' })
  detail!: string;
}

@ApiSchema({ name: 'Wishes' })
export class WishesDto extends WishValuesDto {
  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty(anId)
  participantId!: string;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Stuur mee als If-Match; 0: er is nog niets vastgelegd',
    example: 1,
  })
  version!: number;

  @ApiProperty({ type: String, nullable: true, description: 'CBS-code', example: '0935' })
  homeMunicipalityCode!: string | null;

  @ApiProperty({
    type: MeasuredLanguageDto,
    nullable: true,
    description: 'Gaat voor het genoemde taalniveau',
  })
  measuredLanguage!: MeasuredLanguageDto | null;

  @ApiProperty({ enum: wishOrigins, nullable: true, example: 'referral' })
  takenFrom!: WishOrigin | null;

  @ApiProperty({ type: WishesRecorderDto, nullable: true })
  recordedBy!: WishesRecorderDto | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-23T09:30:00.000Z' })
  recordedAt!: string | null;

  @ApiProperty({
    type: WishSuggestionDto,
    nullable: true,
    description: 'Wat al bekend was en kan worden overgenomen, zolang niets is vastgelegd',
  })
  suggestion!: WishSuggestionDto | null;

  @ApiProperty({
    type: [WishesWarningDto],
    description: 'Woorden om nog eens naar te kijken; er is niets geweigerd',
  })
  warnings!: readonly WishesWarningDto[];

  @ApiProperty({ enum: ['record'], isArray: true, example: ['record'] })
  can!: readonly 'record'[];
}
