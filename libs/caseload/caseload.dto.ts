import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { OneOf } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import { stages } from '#trajectory/stage.rules.js';
import type { Stage } from '#trajectory/stage.rules.js';
import { caseloadSorts, caseloadViews } from './caseload.rules.js';
import type { CaseloadSort, CaseloadView } from './caseload.rules.js';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';

export class CaseloadQuery extends PageQuery {
  @OneOf('overzicht', caseloadViews, {
    optional: true,
    description: 'welke trajecten: mijn, waarneming, team, in overdracht, beëindigd of alles',
  })
  view?: CaseloadView;

  @OneOf('fase', stages, { optional: true, example: 'diagnose' })
  stage?: Stage;

  @OneOf('volgorde', caseloadSorts, {
    optional: true,
    description: 'volgorde: eerste termijn, naam of fase sinds',
  })
  sort?: CaseloadSort;
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
