import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { DateOnly, Decimal, OneOf, Text, WholeNumber } from '#kernel/http/fields.js';
import type { TextWarningDto } from '#kernel/http/text-warning.dto.js';
import { warningsProperty } from '#kernel/http/text-warning.dto.js';
import { aDay, anId, anInstant, noText, steps } from './development-properties.js';
import type { AssessmentKind, LanguageLevel, LifeDomain, Signal, WageValueMethod } from './finding.rules.js';
import {
  assessmentKindCodes,
  languageLevels,
  lifeDomainCodes,
  signals,
  wageValueMethodCodes,
} from './finding.rules.js';

class MeasuredDto {
  @DateOnly('datum van de meting', { example: '2026-11-03' })
  measuredOn!: string;

  @WholeNumber('trede', {
    min: 1,
    max: 6,
    optional: true,
    description: 'trede van de participatieladder; bij participationStep',
    example: 3,
  })
  step?: number;

  @Decimal('uren per dag', { min: 0, max: 24, optional: true, description: 'bij workCapacity' })
  hoursPerDay?: number;

  @Decimal('uren per week', { min: 0, max: 60, optional: true, description: 'bij workCapacity' })
  hoursPerWeek?: number;

  @Text('beperkingen', {
    max: 300,
    optional: true,
    withoutBsn: true,
    description: 'wat iemand niet kan, bij workCapacity; geen diagnoses of medicijnen',
    example: 'Niet tillen',
  })
  limits?: string;

  @OneOf('signaal', signals, { optional: true, description: 'bij lifeDomain' })
  signal?: Signal;

  @Text('waarom dit nodig is voor werk', {
    max: 300,
    optional: true,
    withoutBsn: true,
    description: 'waarom dit leefgebied bekend moet zijn voor werk; bij lifeDomain',
    example: 'Zonder vaste woonplek geen vast rooster',
  })
  reason?: string;

  @OneOf('taalniveau', languageLevels, { optional: true, description: 'bij languageLevel' })
  level?: LanguageLevel;

  @Text('observatie', {
    max: 2000,
    optional: true,
    withoutBsn: true,
    description: 'wat er op de werkplek te zien was; bij observation',
    example: 'Werkt rustig door zonder aansporing',
  })
  observation?: string;

  @Decimal('loonwaarde', {
    min: 0,
    max: 100,
    optional: true,
    description: 'loonwaarde in procenten van het functieloon; bij wageValue',
  })
  percentage?: number;

  @OneOf('methode', wageValueMethodCodes, { optional: true, description: 'bij wageValue' })
  method?: WageValueMethod;
}

@ApiSchema({
  name: 'AssessmentRequest',
  description: 'Alleen de velden die bij de soort horen; leefgebieden zijn nooit verplicht.',
})
export class AssessmentRequestDto extends MeasuredDto {
  @OneOf('soort meting', assessmentKindCodes)
  kind!: AssessmentKind;

  @OneOf('leefgebied', lifeDomainCodes, { optional: true, description: 'bij lifeDomain' })
  domain?: LifeDomain;
}

@ApiSchema({
  name: 'AssessmentCorrection',
  description: 'De soort en het leefgebied blijven zoals ze waren.',
})
export class AssessmentCorrectionDto extends MeasuredDto {
  @Text('reden van de verbetering', { max: 300, withoutBsn: true, example: 'Verkeerd overgenomen' })
  correctionReason!: string;
}

@ApiSchema({ name: 'Finding', description: 'Alleen wat bij de soort meting hoort.' })
export class FindingDto {
  @ApiProperty({ type: 'integer', required: false, example: 3 })
  step?: number;

  @ApiProperty({ type: Number, required: false, example: 4 })
  hoursPerDay?: number;

  @ApiProperty({ type: Number, required: false, example: 20 })
  hoursPerWeek?: number;

  @ApiProperty({ type: String, required: false, example: 'Niet tillen' })
  limits?: string;

  @ApiProperty({ enum: signals, required: false, example: 'needsAttention' })
  signal?: Signal;

  @ApiProperty({ type: String, required: false, example: 'Zonder vaste woonplek geen vast rooster' })
  reason?: string;

  @ApiProperty({ enum: languageLevels, required: false, example: 'B1' })
  level?: LanguageLevel;

  @ApiProperty({ type: String, required: false, example: 'Werkt rustig door zonder aansporing' })
  observation?: string;

  @ApiProperty({ type: Number, required: false, example: 55 })
  percentage?: number;

  @ApiProperty({ enum: wageValueMethodCodes, required: false, example: 'national' })
  method?: WageValueMethod;
}

@ApiSchema({ name: 'Assessment' })
export class AssessmentDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ enum: assessmentKindCodes, example: 'participationStep' })
  kind!: AssessmentKind;

  @ApiProperty({ enum: lifeDomainCodes, nullable: true, example: null })
  domain!: LifeDomain | null;

  @ApiProperty(aDay)
  measuredOn!: string;

  @ApiProperty({ type: FindingDto })
  finding!: FindingDto;

  @ApiProperty({ type: Boolean, description: 'Geldt nu: de laatste die niet verbeterd is', example: true })
  current!: boolean;

  @ApiProperty({ ...anId, nullable: true, description: 'De meting die deze vervangt', example: null })
  correctsId!: string | null;

  @ApiProperty(noText)
  correctionReason!: string | null;

  @ApiProperty({ ...anId, nullable: true, description: 'De meting die deze verving', example: null })
  correctedById!: string | null;

  @ApiProperty({ type: ColleagueNameDto })
  recordedBy!: ColleagueNameDto;

  @ApiProperty(anInstant)
  recordedAt!: string;

  @ApiProperty(steps(['correct'], ['correct']))
  can!: readonly string[];
}

@ApiSchema({ name: 'AssessmentRecorded' })
export class AssessmentRecordedDto extends AssessmentDto {
  @ApiProperty(warningsProperty)
  warnings!: readonly TextWarningDto[];
}
