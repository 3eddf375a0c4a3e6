import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Flag, Id, Ids, ListOf, OneOf, Parts, QueryFlag, QueryListOf, Text } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { type Stage, stages } from '#trajectory/stage.rules.js';
import { type Why, whys } from './division.rules.js';
import type { Cause, ItemState, TransferState, TransferStep } from './transfer.rules.js';
import { causes, itemStates, transferStates, transferSteps } from './transfer.rules.js';

const anId = '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10';
const id = { type: String, format: 'uuid', example: anId } as const;
const instant = { type: String, format: 'date-time', example: '2026-12-01T08:15:30.000Z' } as const;
const day = { type: String, format: 'date', example: '2026-12-08' } as const;
const count = (description: string) => ({ type: 'integer', minimum: 0, example: 3, description }) as const;
const points = (description: string) => ({ type: 'integer', example: 24, description }) as const;

/** As many cases as one colleague ever has. */
const MOST_CASES = 1000;

@ApiSchema({ name: 'CaseloadTransferPlan' })
export class TransferPlanDto {
  @Id('van wie')
  fromUserId!: string;

  @OneOf('aanleiding', causes)
  cause!: Cause;

  @Text('reden', { max: 500, example: 'Anouk gaat per 1 december uit dienst' })
  reason!: string;

  @Ids('trajecten', {
    min: 1,
    max: MOST_CASES,
    optional: true,
    nullable: true,
    description: 'alleen deze; alle lopende trajecten als u niets kiest',
    example: [anId],
  })
  trajectoryIds?: string[] | null;

  @ListOf('fasen', stages, {
    min: 1,
    optional: true,
    nullable: true,
    description: 'alleen trajecten in deze fasen',
  })
  stages?: Stage[] | null;

  @Ids('ontvangers', {
    max: 50,
    optional: true,
    nullable: true,
    description: 'over wie wordt verdeeld; het team van de afgever als u niemand kiest',
    example: [anId],
  })
  receiverIds?: string[] | null;
}

@ApiSchema({ name: 'CaseloadTransferItemEdit' })
class ItemEditDto {
  @Id('regel')
  id!: string;

  @Id('ontvanger', { optional: true, nullable: true })
  toUserId?: string | null;

  @Flag('gaat mee', { optional: true })
  included?: boolean;
}

@ApiSchema({ name: 'CaseloadTransferEdit' })
export class TransferEditDto {
  @Parts('regels', () => ItemEditDto, { min: 1, max: MOST_CASES })
  items!: ItemEditDto[];
}

@ApiSchema({ name: 'CaseloadTransferDivision' })
export class TransferDivisionDto {
  @Ids('ontvangers', { min: 1, max: 50, example: [anId] })
  receiverIds!: string[];
}

@ApiSchema({ name: 'CeilingReason' })
class CeilingReasonDto {
  @Id('ontvanger')
  userId!: string;

  @Text('reden', { max: 500, example: 'Tot 1 februari, daarna komt er een collega bij' })
  reason!: string;
}

@ApiSchema({ name: 'CaseloadTransferConfirmation' })
export class TransferConfirmationDto {
  @Parts('redenen boven het plafond', () => CeilingReasonDto, {
    max: 50,
    optional: true,
    description: 'van elke ontvanger die boven het plafond komt, waarom dat toch moet',
  })
  aboveCeiling?: CeilingReasonDto[];
}

export class TransferItemQuery extends PageQuery {
  @QueryListOf('uitkomst', itemStates, { optional: true })
  state?: ItemState[];

  @Id('ontvanger', { optional: true })
  toUserId?: string;

  @QueryFlag('zonder ontvanger', {
    optional: true,
    description: 'alleen wat mee zou gaan en nog geen ontvanger heeft',
  })
  withoutReceiver?: boolean;
}

@ApiSchema({ name: 'CaseloadTransferVersion' })
export class TransferVersionDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ type: 'integer', example: 2 })
  version!: number;
}

@ApiSchema({ name: 'TransferableCaseload' })
class TransferableCaseloadDto extends ColleagueNameDto {
  @ApiProperty({ type: String, nullable: true, example: 'Team Heuvelland' })
  teamName!: string | null;

  @ApiProperty({ type: Boolean, example: true, description: 'Het account is open' })
  active!: boolean;

  @ApiProperty(count('Lopende trajecten'))
  cases!: number;
}

@ApiSchema({ name: 'TransferableCaseloads' })
export class TransferableCaseloadsDto {
  @ApiProperty({ type: [TransferableCaseloadDto] })
  items!: TransferableCaseloadDto[];
}

@ApiSchema({ name: 'CaseloadTransferCounts' })
class CountsDto implements Record<ItemState | 'withoutReceiver', number> {
  @ApiProperty(count('Voorgesteld om mee te gaan'))
  proposed!: number;

  @ApiProperty(count('Daarvan nog zonder ontvanger'))
  withoutReceiver!: number;

  @ApiProperty(count('Blijft bij de afgever'))
  leftOut!: number;

  @ApiProperty(count('Nog te doen'))
  pending!: number;

  @ApiProperty(count('Overgegaan'))
  done!: number;

  @ApiProperty(count('Overgeslagen, want intussen veranderd'))
  skipped!: number;

  @ApiProperty(count('Mislukt'))
  failed!: number;

  @ApiProperty(count('Niet begonnen, want gestopt'))
  notBegun!: number;
}

@ApiSchema({ name: 'CaseloadTransferSummary' })
export class TransferSummaryDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ enum: transferStates, example: 'running' })
  state!: TransferState;

  @ApiProperty({ type: 'integer', example: 2 })
  version!: number;

  @ApiProperty({ type: ColleagueNameDto, description: 'Wiens caseload het was' })
  from!: ColleagueNameDto;

  @ApiProperty({ type: ColleagueNameDto, description: 'Wie het besloot, of voorbereidt' })
  by!: ColleagueNameDto;

  @ApiProperty({ enum: causes, example: 'leaving' })
  cause!: Cause;

  @ApiProperty({ type: String, example: 'Anouk gaat per 1 december uit dienst' })
  reason!: string;

  @ApiProperty(instant)
  createdAt!: string;

  @ApiProperty({ ...instant, nullable: true })
  confirmedAt!: string | null;

  @ApiProperty({ ...instant, nullable: true })
  endedAt!: string | null;

  @ApiProperty({ type: CountsDto })
  counts!: CountsDto;

  @ApiProperty({ enum: Object.keys(transferSteps), isArray: true, example: ['cancel'] })
  can!: TransferStep[];
}

@ApiSchema({ name: 'CaseloadTransferPage' })
export class TransferPageDto {
  @ApiProperty({ type: [TransferSummaryDto] })
  items!: TransferSummaryDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor!: string | null;
}

@ApiSchema({ name: 'CaseloadTransferReceiver' })
class ReceiverDto extends ColleagueNameDto {
  @ApiProperty({ type: String, nullable: true, example: 'Team Heuvelland' })
  teamName!: string | null;

  @ApiProperty(points('Draaglast nu, met wat al is aangeboden'))
  before!: number;

  @ApiProperty(points('Wat deze overdracht erbij brengt'))
  adds!: number;

  @ApiProperty(points('Plafond'))
  ceiling!: number;

  @ApiProperty({ type: Boolean, example: false, description: 'Komt boven het plafond' })
  aboveCeiling!: boolean;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'Waarom dat toch moest' })
  ceilingReason!: string | null;

  @ApiProperty(count('Trajecten'))
  cases!: number;

  @ApiProperty(count('Daarvan overgegaan'))
  done!: number;
}

@ApiSchema({ name: 'CaseloadTransfer' })
export class TransferDto extends TransferSummaryDto {
  @ApiProperty({ type: [ReceiverDto], description: 'Alleen voor wie de overdracht plant' })
  receivers!: ReceiverDto[];
}

@ApiSchema({ name: 'CaseloadTransferTask' })
class TransferTaskDto {
  @ApiProperty({ type: String, example: 'Rooster maken' })
  title!: string;

  @ApiProperty({ ...day, nullable: true })
  dueOn!: string | null;
}

@ApiSchema({ name: 'CaseloadTransferDossier' })
class TransferDossierDto {
  @ApiProperty({ type: [TransferTaskDto] })
  openTasks!: TransferTaskDto[];

  @ApiProperty({ ...day, nullable: true })
  nextAppointmentOn!: string | null;
}

@ApiSchema({ name: 'CaseloadTransferParticipant' })
class TransferParticipantDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Cox, Truus',
    description: 'null: niet meer in uw zicht',
  })
  name!: string | null;
}

@ApiSchema({ name: 'CaseloadTransferItem' })
export class TransferItemDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty(id)
  trajectoryId!: string;

  @ApiProperty({ type: TransferParticipantDto })
  participant!: TransferParticipantDto;

  @ApiProperty({ type: ColleagueNameDto, nullable: true })
  to!: ColleagueNameDto | null;

  @ApiProperty({ type: Boolean, example: true, description: 'Gaat mee' })
  included!: boolean;

  @ApiProperty({ enum: whys, example: 'wasContactPerson', description: 'Waarom deze ontvanger, of geen' })
  why!: Why;

  @ApiProperty(points('Wat het traject weegt'))
  points!: number;

  @ApiProperty({ enum: itemStates, example: 'done' })
  state!: ItemState;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'Waarom overgeslagen of mislukt' })
  result!: string | null;

  @ApiProperty({ type: TransferDossierDto, nullable: true, description: 'Zoals het was toen het overging' })
  dossier!: TransferDossierDto | null;
}

@ApiSchema({ name: 'CaseloadTransferItemPage' })
export class TransferItemPageDto {
  @ApiProperty({ type: [TransferItemDto] })
  items!: TransferItemDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor!: string | null;
}
