import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, OneOf, Text, WholeNumber } from '#kernel/http/fields.js';
import { aDay, anId, aVersion } from './examples.dto.js';
import type { InstrumentKind, InstrumentState, InstrumentStep, InstrumentTerm } from './instrument.rules.js';
import {
  instrumentKinds,
  instrumentStates,
  instrumentStepNames,
  instrumentTerms,
} from './instrument.rules.js';

const outcomes = ['granted', 'refused'] as const;
const optionalReason = { optional: true, nullable: true, max: 500, withoutBsn: true } as const;

@ApiSchema({ name: 'InstrumentRequest' })
export class InstrumentRequestDto {
  @OneOf('instrument', instrumentKinds)
  kind!: InstrumentKind;

  @DateOnly('begindatum')
  startsOn!: string;

  @DateOnly('einddatum', {
    optional: true,
    description: 'laatste dag; van een proefplaats de laatste die de wet toestaat als u niets invult',
  })
  endsOn?: string;
}

@ApiSchema({ name: 'InstrumentExtension' })
export class InstrumentExtensionDto {
  @DateOnly('einddatum', { description: 'nieuwe laatste dag van de proefplaats' })
  endsOn!: string;

  @Text('reden', { max: 500, withoutBsn: true, example: 'Leert het werken met de kassa nog' })
  reason!: string;
}

@ApiSchema({ name: 'WageValueRequest' })
export class WageValueRequestDto {
  @WholeNumber('loonwaarde', {
    min: 0,
    max: 100,
    description: 'percentage van het loon dat bij het werk hoort',
    example: 60,
  })
  percent!: number;

  @DateOnly('datum', { description: 'dag waarop de loonwaarde is vastgesteld', example: '2026-11-16' })
  setOn!: string;
}

@ApiSchema({ name: 'InstrumentDecision' })
export class InstrumentDecisionDto {
  @OneOf('besluit', outcomes)
  outcome!: (typeof outcomes)[number];

  @Text('beslisser', {
    max: 200,
    withoutBsn: true,
    description: 'wie besloot',
    example: 'College van Maastricht',
  })
  decidedBy!: string;

  @DateOnly('datum van het besluit')
  decidedOn!: string;

  @Text('reden', { ...optionalReason, example: 'Loonwaarde 60%' })
  reason?: string | null;
}

@ApiSchema({ name: 'InstrumentEnding' })
export class InstrumentEndingDto {
  @DateOnly('einddatum', { description: 'laatste dag' })
  endsOn!: string;

  @Text('reden', { ...optionalReason, example: 'Niet meer nodig' })
  reason?: string | null;
}

@ApiSchema({ name: 'WageValue' })
export class WageValueDto {
  @ApiProperty({ type: 'integer', description: 'Percentage van het loon', example: 60 })
  percent!: number;

  @ApiProperty({ ...aDay, example: '2026-11-16' })
  setOn!: string;

  @ApiProperty({ ...aDay, description: 'Vóór deze dag opnieuw meten', example: '2027-11-16' })
  againOn!: string;
}

@ApiSchema({ name: 'InstrumentTerm' })
class InstrumentTermDto {
  @ApiProperty({ enum: instrumentTerms, example: 'wageSubsidyDecision' })
  term!: InstrumentTerm;

  @ApiProperty({ ...aDay, description: 'Van een proefplaats de laatste dag die de wet toestaat' })
  dueOn!: string;
}

@ApiSchema({ name: 'Instrument' })
export class InstrumentDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ enum: instrumentKinds, example: 'wageCostSubsidy' })
  kind!: InstrumentKind;

  @ApiProperty({ enum: instrumentStates, example: 'granted' })
  state!: InstrumentState;

  @ApiProperty(aDay)
  startsOn!: string;

  @ApiProperty({ ...aDay, nullable: true })
  endsOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Leert het werken met de kassa nog' })
  extensionReason!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'College van Maastricht' })
  decidedBy!: string | null;

  @ApiProperty({ ...aDay, nullable: true })
  decidedOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Loonwaarde 60%' })
  decisionReason!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Niet meer nodig' })
  endReason!: string | null;

  @ApiProperty({ type: [WageValueDto], description: 'Metingen van de loonwaarde, nieuwste eerst' })
  wageValues!: readonly WageValueDto[];

  @ApiProperty({ type: [InstrumentTermDto], description: 'Termijnen die lopen, de eerste eerst' })
  terms!: readonly InstrumentTermDto[];

  @ApiProperty({
    enum: instrumentStepNames,
    isArray: true,
    example: ['setWageValue', 'grant', 'refuse', 'end'],
  })
  can!: InstrumentStep[];
}
