import { ApiProperty, ApiSchema, IntersectionType } from '@nestjs/swagger';
import { Id, OneOf, QueryFlag, QueryListOf } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import { municipalities } from '#kernel/municipalities.rules.js';
import { stages } from '#trajectory/stage.rules.js';
import type { Stage } from '#trajectory/stage.rules.js';
import { caseloadSorts, caseloadViews } from './caseload.rules.js';
import type { CaseloadSort, CaseloadView } from './caseload.rules.js';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';

const municipalityCodes = municipalities.map(({ code }) => code);

/** Which cases, and in which order. */
@ApiSchema({ name: 'CaseloadSelection' })
export class CaseloadSelectionQuery {
  @OneOf('overzicht', caseloadViews, {
    optional: true,
    description: 'welke trajecten: mijn, waarneming, team, in overdracht, afgerond of alles',
  })
  view?: CaseloadView;

  @QueryListOf('fase', stages, {
    optional: true,
    min: 1,
    example: ['diagnose'],
    description: 'in een van deze fasen',
  })
  stage?: Stage[];

  @QueryListOf('gemeente', municipalityCodes, {
    optional: true,
    min: 1,
    example: ['0935'],
    description: 'in een van deze gemeenten (CBS-code)',
  })
  municipality?: string[];

  @QueryFlag('opgeschort', {
    optional: true,
    example: false,
    description: 'alleen wat opgeschort is, of juist niet',
  })
  suspended?: boolean;

  @QueryFlag('te laat', {
    optional: true,
    example: false,
    description: 'alleen wat vóór vandaag had gemoeten',
  })
  overdue?: boolean;

  @QueryFlag('niet gezien', {
    optional: true,
    example: false,
    description: 'alleen wie langer dan de norm niet gezien of gesproken is, en niet opgeschort is',
  })
  notSeen?: boolean;

  @Id('aanspreekpunt', { optional: true, description: 'alleen van dit aanspreekpunt' })
  contactPersonId?: string;

  @OneOf('volgorde', caseloadSorts, {
    optional: true,
    description:
      'eerste termijn, naam, fase sinds of einde; met een min ervoor andersom. Einde kan alleen bij afgerond, ' +
      'en is daar de gewone volgorde',
  })
  sort?: CaseloadSort;
}

export class CaseloadQuery extends IntersectionType(CaseloadSelectionQuery, PageQuery) {}

@ApiSchema({ name: 'CaseloadCounts' })
export class CaseloadCountsDto {
  @ApiProperty({ type: 'integer', description: 'Eigen trajecten', example: 42 })
  mine!: number;

  @ApiProperty({ type: 'integer', description: 'Van wie u nu waarneemt', example: 3 })
  substitution!: number;

  @ApiProperty({ type: 'integer', description: 'Van uw team', example: 180 })
  team!: number;

  @ApiProperty({ type: 'integer', description: 'Aan u of door u aangeboden', example: 2 })
  inHandover!: number;

  @ApiProperty({ type: 'integer', description: 'Eigen trajecten die zijn afgerond', example: 17 })
  ended!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Alles, voor wie alles ziet', example: null })
  all!: number | null;

  @ApiProperty({ type: 'integer', description: 'Eigen trajecten waarvan een termijn voorbij is', example: 5 })
  overdue!: number;
}

@ApiSchema({ name: 'CaseloadHandover' })
class CaseloadHandoverDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a13' })
  id!: string;

  @ApiProperty({ type: ColleagueNameDto })
  to!: ColleagueNameDto;

  @ApiProperty({ type: String, format: 'date', example: '2026-12-04' })
  expiresOn!: string;
}

@ApiSchema({ name: 'CaseloadEntry' })
class CaseloadEntryDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a14' })
  trajectoryId!: string;

  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  participantId!: string;

  @ApiProperty({ type: String, example: 'Heijden, Truus van der' })
  name!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '1987-03-14' })
  birthDate!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'CBS-code', example: '0935' })
  municipalityCode!: string | null;

  @ApiProperty({ type: ColleagueNameDto, description: 'Het aanspreekpunt' })
  contactPerson!: ColleagueNameDto;

  @ApiProperty({ enum: stages, example: 'diagnose' })
  stage!: Stage;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  stageSince!: string;

  @ApiProperty({ type: Boolean, example: false })
  suspended!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-11-27' })
  nextDueOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'firstContact' })
  nextDueKind!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Wanneer de deelnemer het laatst gezien of gesproken is',
    example: '2026-11-02T09:30:00+00:00',
  })
  lastContactAt!: string | null;

  @ApiProperty({ type: CaseloadHandoverDto, nullable: true })
  openHandover!: CaseloadHandoverDto | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  endedAt!: string | null;

  @ApiProperty({ type: 'integer', description: 'Versie van het traject', example: 3 })
  version!: number;
}

@ApiSchema({ name: 'CaseloadPage' })
export class CaseloadPageDto {
  @ApiProperty({ type: [CaseloadEntryDto] })
  items!: CaseloadEntryDto[];

  @ApiProperty({ type: String, nullable: true, example: 'WyIyMDI2LTExLTI3IiwiMDE5MGE1YzIiXQ' })
  nextCursor!: string | null;
}
