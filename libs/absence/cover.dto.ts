import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { DateOnly } from '#kernel/http/fields.js';
import { type CoverReason, coverReasons } from './cover.rules.js';
import { type Reachable, reachedAs } from './reachability.rules.js';

const day = (description: string, example: string) =>
  ({ type: String, format: 'date', description, example }) as const;

@ApiSchema({ name: 'CoverNeed' })
export class CoverNeedDto {
  @ApiProperty({ type: ColleagueNameDto, description: 'Voor wie opvang nodig is' })
  colleague!: ColleagueNameDto;

  @ApiProperty({ type: String, nullable: true, example: 'Team Heuvelland' })
  teamName!: string | null;

  @ApiProperty({
    enum: coverReasons,
    description: 'Afwezig, uit dienst, account gesloten, of al (te) lang vervangen',
    example: 'absence',
  })
  reason!: CoverReason;

  @ApiProperty({ type: 'integer', description: 'Lopende trajecten', example: 24 })
  cases!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Daarvan met een afspraak of termijn binnen vijf werkdagen',
    example: 3,
  })
  soon!: number;

  @ApiProperty(day('Eerste dag waarop niemand bereikbaar is, of de vervanging te lang duurt', '2026-12-01'))
  firstDay!: string;

  @ApiProperty({ ...day('Laatste van die dagen, als die bekend is', '2026-12-18'), nullable: true })
  until!: string | null;

  @ApiProperty(day('Sinds wanneer het in de rij staat', '2026-11-23'))
  raisedOn!: string;

  @ApiProperty({
    ...day('Voor wanneer het geregeld moet zijn; leeg bij een voorstel', '2026-11-25'),
    nullable: true,
  })
  dueOn!: string | null;

  @ApiProperty({ type: Boolean, description: 'De teamleider is herinnerd', example: false })
  reminded!: boolean;

  @ApiProperty({ type: Boolean, description: 'De manager is ingelicht', example: false })
  escalated!: boolean;

  @ApiProperty({
    enum: ['arrangeSubstitution', 'transferCaseload'],
    isArray: true,
    description: 'Waarmee u het oplost',
    example: ['arrangeSubstitution', 'transferCaseload'],
  })
  can!: readonly ('arrangeSubstitution' | 'transferCaseload')[];
}

@ApiSchema({ name: 'CoverQueue' })
export class CoverQueueDto {
  @ApiProperty({ type: [CoverNeedDto], description: 'Wat het eerst geregeld moet zijn bovenaan' })
  items!: CoverNeedDto[];
}

export class SubstitutePeriodQuery {
  @DateOnly('eerste dag', { example: '2026-12-01' })
  from!: string;

  @DateOnly('laatste dag', { example: '2026-12-18' })
  until!: string;
}

@ApiSchema({ name: 'SubstituteCandidate' })
class SubstituteCandidateDto extends ColleagueNameDto {
  @ApiProperty({ type: String, nullable: true, example: 'Team Heuvelland' })
  teamName!: string | null;

  @ApiProperty({ type: Boolean, description: 'Is zelf een deel van de periode afwezig', example: false })
  away!: boolean;

  @ApiProperty({ type: 'integer', description: 'Lopende trajecten', example: 12 })
  cases!: number;

  @ApiProperty({ type: 'integer', description: 'Draaglast in punten', example: 31 })
  points!: number;

  @ApiProperty({ type: 'integer', description: 'Plafond in punten', example: 80 })
  ceiling!: number;

  @ApiProperty({
    type: String,
    description: 'Waarom deze collega op deze plaats staat',
    example: 'zelfde team; kent 4 deelnemers; 31 van 80 punten',
  })
  reason!: string;
}

@ApiSchema({ name: 'SubstituteCandidateList' })
export class SubstituteCandidateListDto {
  @ApiProperty({ type: [SubstituteCandidateDto], description: 'De beste keuze eerst' })
  items!: SubstituteCandidateDto[];
}

@ApiSchema({ name: 'Reachable' })
class ReachableDto extends ColleagueNameDto {
  @ApiProperty({ enum: reachedAs, example: 'substitute' })
  as!: Reachable['as'];
}

@ApiSchema({ name: 'Reachability' })
export class ReachabilityDto {
  @ApiProperty({ type: ColleagueNameDto })
  colleague!: ColleagueNameDto;

  @ApiProperty({ type: Boolean, description: 'Is vandaag zelf bereikbaar', example: false })
  here!: boolean;

  @ApiProperty({ ...day('Tot en met wanneer afwezig, als dat bekend is', '2026-12-18'), nullable: true })
  awayUntil!: string | null;

  @ApiProperty({ type: [ReachableDto], description: 'Wie vandaag antwoord geeft' })
  reachable!: ReachableDto[];
}
