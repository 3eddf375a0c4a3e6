import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { DateOnly, Flag, OneOf, Text } from '#kernel/http/fields.js';
import { TextWarningDto, warningsProperty } from '#kernel/http/text-warning.dto.js';
import { stages } from '#trajectory/stage.rules.js';
import type { CheckInOutcome, CheckInState, CheckInStep } from './check-in.rules.js';
import { checkInOutcomeCodes, checkInStates, checkInStepNames } from './check-in.rules.js';
import { aDay, anId, aVersion } from './examples.dto.js';

const note = {
  max: 2000,
  optional: true,
  nullable: true,
  withoutBsn: true,
  description: 'wat er gezegd is; geen diagnoses of medicijnen',
} as const;

@ApiSchema({ name: 'CheckInSideRequest' })
export class CheckInSideRequestDto {
  @DateOnly('dag van het gesprek', { example: '2026-11-16' })
  spokenOn!: string;

  @Flag('bereikt', { description: 'onwaar: geprobeerd, maar niet te bereiken' })
  reached!: boolean;

  @Text('verslag', { ...note, example: 'Bevalt goed, wil meer uren' })
  note?: string | null;
}

@ApiSchema({ name: 'CheckInConclusion' })
export class CheckInConclusionDto {
  @OneOf('uitkomst', checkInOutcomeCodes)
  outcome!: CheckInOutcome;

  @Text('toelichting', { ...note, description: 'wat er nu gebeurt', example: 'Over een maand weer bellen' })
  remark?: string | null;
}

@ApiSchema({ name: 'CheckInSide' })
class CheckInSideDto {
  @ApiProperty({ ...aDay, example: '2026-11-16' })
  spokenOn!: string;

  @ApiProperty({ type: Boolean, description: 'Onwaar: geprobeerd, maar niet te bereiken', example: true })
  reached!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'Bevalt goed, wil meer uren' })
  note!: string | null;
}

@ApiSchema({ name: 'CheckInEmployer' })
class CheckInEmployerDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, example: 'Hotel Geuldal' })
  name!: string;
}

@ApiSchema({ name: 'CheckIn' })
export class CheckInDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty(anId)
  participantId!: string;

  @ApiProperty(anId)
  placementId!: string;

  @ApiProperty({ type: CheckInEmployerDto })
  employer!: CheckInEmployerDto;

  @ApiProperty({ type: String, example: 'Medewerker huishouding' })
  functionTitle!: string;

  @ApiProperty({ type: 'integer', description: 'Maanden na de start', example: 3 })
  months!: number;

  @ApiProperty({ ...aDay, description: 'Schuift op zolang het traject is opgeschort' })
  dueOn!: string;

  @ApiProperty({ enum: checkInStates, example: 'planned' })
  state!: CheckInState;

  @ApiProperty({ type: CheckInSideDto, nullable: true, description: 'Leeg voor wie de deelnemer niet helpt' })
  employerSide!: CheckInSideDto | null;

  @ApiProperty({ type: CheckInSideDto, nullable: true, description: 'Leeg voor wie de deelnemer niet helpt' })
  participantSide!: CheckInSideDto | null;

  @ApiProperty({ enum: checkInOutcomeCodes, nullable: true, example: 'stable' })
  outcome!: CheckInOutcome | null;

  @ApiProperty({ type: String, nullable: true, example: 'Over een maand weer bellen' })
  remark!: string | null;

  @ApiProperty({ type: ColleagueNameDto, nullable: true })
  concludedBy!: ColleagueNameDto | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-16T09:30:00+00:00' })
  concludedAt!: string | null;

  @ApiProperty({ enum: checkInStepNames, isArray: true, example: ['recordSide', 'conclude'] })
  can!: CheckInStep[];
}

@ApiSchema({ name: 'CheckInRecorded' })
export class CheckInRecordedDto extends CheckInDto {
  @ApiProperty(warningsProperty)
  warnings!: readonly TextWarningDto[];
}

@ApiSchema({ name: 'CheckInList' })
export class CheckInListDto {
  @ApiProperty({ type: [CheckInDto], description: 'Wat het eerst moet, eerst' })
  items!: CheckInDto[];
}

@ApiSchema({ name: 'ReturnOffer' })
export class ReturnOfferDto {
  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match met de terugplaatsing', example: 7 })
  trajectoryVersion!: number;

  @ApiProperty({ enum: stages, description: 'De fase van nu', example: 'nazorg' })
  stage!: string;

  @ApiProperty({
    enum: stages,
    isArray: true,
    description: 'Waarheen u kunt terugplaatsen',
    example: ['ontwikkeling'],
  })
  stages!: string[];

  @ApiProperty({
    type: String,
    description: 'Voorstel voor de reden van de terugplaatsing',
    example: 'Terugval na de plaatsing als Medewerker huishouding bij Hotel Geuldal',
  })
  reason!: string;
}
