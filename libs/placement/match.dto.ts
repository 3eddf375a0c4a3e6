import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { OneOf, QueryFlag, QueryListOf } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import { municipalities } from '#kernel/municipalities.rules.js';
import type { GrowthSector } from './employer.rules.js';
import { growthSectorCodes } from './employer.rules.js';
import { aCursor, aDay, anId } from './examples.dto.js';
import type { Outcome } from './match-judgement.rules.js';
import { outcomes } from './match-judgement.rules.js';
import type { LookingStage } from './match-list.rules.js';
import { lookingStages } from './match-list.rules.js';
import type { Criterion } from './match.rules.js';
import { criteria } from './match.rules.js';
import type { PlaceKind } from './place.rules.js';
import { placeKinds } from './place.rules.js';
import type { PlacementState } from './placement.rules.js';
import { placementStates } from './placement.rules.js';
import type { LanguageLevel, WorkDemand, WorkTask } from './work-traits.rules.js';
import { languageLevels, workDemandCodes, workTaskCodes } from './work-traits.rules.js';

class MatchQuery extends PageQuery {
  @QueryFlag('zonder bezwaren', {
    optional: true,
    description: 'laat weg wat botst met beperkingen, taal, uren, reizen of beschikbaarheid',
    example: false,
  })
  withoutConflicts?: boolean;
}

export class PlaceMatchQuery extends MatchQuery {
  @OneOf('soort', placeKinds, { optional: true })
  kind?: PlaceKind;

  @OneOf('gemeente', municipalities.map(({ code }) => code), { optional: true })
  municipalityCode?: string;
}

export class ParticipantMatchQuery extends MatchQuery {
  @QueryListOf('fase', lookingStages, { optional: true, description: 'alle drie als u niets kiest' })
  stage?: LookingStage[];
}

@ApiSchema({ name: 'MatchCriterion' })
class MatchCriterionDto {
  @ApiProperty({ enum: criteria, example: 'limits' })
  criterion!: Criterion;

  @ApiProperty({
    type: Boolean,
    description: 'Staat in de weg als het niet past; anders is het een wens',
    example: true,
  })
  hard!: boolean;

  @ApiProperty({ enum: outcomes, description: 'Onbekend is geen nee', example: 'doesNotFit' })
  outcome!: Outcome;

  @ApiProperty({ type: String, example: 'Het werk vraagt wat niet kan: tillen.' })
  because!: string;
}

@ApiSchema({ name: 'MatchProposal' })
class MatchProposalDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ enum: placementStates, example: 'notMatched' })
  state!: PlacementState;

  @ApiProperty(aDay)
  proposedOn!: string;

  @ApiProperty({ type: String, nullable: true, example: 'De werkgever koos een ander' })
  endReason!: string | null;
}

class MatchDto {
  @ApiProperty({ type: [MatchCriterionDto] })
  criteria!: readonly MatchCriterionDto[];

  @ApiProperty({ type: 'integer', description: 'Hoeveel er in de weg staat', example: 0 })
  conflicts!: number;

  @ApiProperty({ type: 'integer', description: 'Hoeveel er past', example: 5 })
  fits!: number;

  @ApiProperty({ type: MatchProposalDto, nullable: true, description: 'Het laatste voorstel van deze twee' })
  placement!: MatchProposalDto | null;

  @ApiProperty({ enum: ['propose'], isArray: true, example: ['propose'] })
  can!: readonly 'propose'[];
}

@ApiSchema({ name: 'MatchedEmployer' })
class MatchedEmployerDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, example: 'Hotel Geuldal' })
  name!: string;

  @ApiProperty({ enum: growthSectorCodes, nullable: true, example: 'hospitality' })
  growthSector!: GrowthSector | null;
}

@ApiSchema({ name: 'MatchedPlace' })
class MatchedPlaceDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: MatchedEmployerDto })
  employer!: MatchedEmployerDto;

  @ApiProperty({ enum: placeKinds, example: 'vacancy' })
  kind!: PlaceKind;

  @ApiProperty({ type: String, example: 'Medewerker huishouding' })
  functionTitle!: string;

  @ApiProperty({ type: Number, example: 16 })
  hoursFrom!: number;

  @ApiProperty({ type: Number, example: 24 })
  hoursTo!: number;

  @ApiProperty({ type: String, nullable: true, example: '0994' })
  municipalityCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '6301' })
  postcodeArea!: string | null;

  @ApiProperty({ type: 'integer', example: 2 })
  positions!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  taken!: number;

  @ApiProperty({ enum: workTaskCodes, isArray: true, example: ['cleaning'] })
  tasks!: readonly WorkTask[];

  @ApiProperty({ enum: workDemandCodes, isArray: true, example: ['lifting'] })
  demands!: readonly WorkDemand[];

  @ApiProperty({ enum: languageLevels, nullable: true, example: 'A2' })
  languageLevel!: LanguageLevel | null;
}

@ApiSchema({ name: 'PlaceMatch' })
class PlaceMatchDto extends MatchDto {
  @ApiProperty({ type: MatchedPlaceDto })
  place!: MatchedPlaceDto;
}

@ApiSchema({ name: 'MatchedPerson' })
class MatchedPersonDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, example: 'Janssen, Truus' })
  name!: string;
}

@ApiSchema({ name: 'ParticipantMatch' })
class ParticipantMatchDto extends MatchDto {
  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty({ type: MatchedPersonDto })
  participant!: MatchedPersonDto;

  @ApiProperty({ enum: lookingStages, example: 'plaatsing' })
  stage!: LookingStage;

  @ApiProperty({ type: MatchedPersonDto })
  contactPerson!: MatchedPersonDto;

  @ApiProperty({ type: Boolean, example: false })
  suspended!: boolean;

  @ApiProperty({ type: Boolean, description: 'Er loopt ergens een plaatsing', example: false })
  working!: boolean;

  @ApiProperty({ type: Boolean, description: 'Er zijn wensen vastgelegd', example: true })
  wishesKnown!: boolean;
}

class MatchPageDto {
  @ApiProperty({ type: 'integer', description: 'Uit hoeveel de lijst is gemaakt', example: 42 })
  considered!: number;

  @ApiProperty({
    type: Boolean,
    description: 'Er zijn er meer dan bekeken zijn; kies een filter',
    example: false,
  })
  bounded!: boolean;

  @ApiProperty(aCursor)
  nextCursor!: string | null;
}

const order = 'Wat het minst in de weg staat eerst, dan wat het meest past';

@ApiSchema({ name: 'PlaceMatchPage' })
export class PlaceMatchPageDto extends MatchPageDto {
  @ApiProperty({ type: [PlaceMatchDto], description: `${order}, dan de nieuwste plaats` })
  items!: PlaceMatchDto[];
}

@ApiSchema({ name: 'ParticipantMatchPage' })
export class ParticipantMatchPageDto extends MatchPageDto {
  @ApiProperty({ type: [ParticipantMatchDto], description: `${order}, dan wie het langst bezig is` })
  items!: ParticipantMatchDto[];
}
