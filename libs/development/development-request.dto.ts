import { ApiSchema } from '@nestjs/swagger';
import { DateOnly, Decimal, Flag, OneOf, Text, WholeNumber } from '#kernel/http/fields.js';
import type { AssessmentKind, LanguageLevel, LifeDomain, Signal, WageValueMethod } from './finding.rules.js';
import {
  assessmentKindCodes,
  languageLevels,
  lifeDomainCodes,
  signals,
  wageValueMethodCodes,
} from './finding.rules.js';
import type { ProvisionKind } from './provision.rules.js';
import { provisionKindCodes } from './provision.rules.js';
import type { AdviceOutcome } from './uwv-advice.rules.js';
import { adviceOutcomes } from './uwv-advice.rules.js';

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

@ApiSchema({ name: 'UwvAdviceRequest' })
export class UwvAdviceRequestDto {
  @DateOnly('datum van de aanvraag', { example: '2026-11-03' })
  requestedOn!: string;
}

@ApiSchema({ name: 'UwvAdviceReceipt' })
export class UwvAdviceReceiptDto {
  @OneOf('advies', adviceOutcomes)
  outcome!: AdviceOutcome;

  @DateOnly('datum van ontvangst', { example: '2026-11-20' })
  receivedOn!: string;
}

@ApiSchema({ name: 'UwvAdviceWithdrawal' })
export class UwvAdviceWithdrawalDto {
  @Text('reden', { max: 300, withoutBsn: true, example: 'De deelnemer vond zelf werk' })
  reason!: string;
}

@ApiSchema({ name: 'CollegeDecision' })
export class CollegeDecisionDto {
  @Flag('toegekend')
  granted!: boolean;

  @Text('besluit van', { max: 200, withoutBsn: true, example: 'college van Vaals' })
  decidedBy!: string;

  @DateOnly('datum van het besluit', { example: '2026-11-21' })
  decidedOn!: string;
}

const lastDay = {
  optional: true,
  nullable: true,
  description: 'laatste dag; leeg zolang die niet bekend is',
  example: '2027-06-30',
} as const;
const ending = {
  max: 300,
  optional: true,
  nullable: true,
  withoutBsn: true,
  description: 'waarom het eindigde',
  example: 'Niet meer nodig',
} as const;

class IndicationTermsDto {
  @DateOnly('einddatum', lastDay)
  endsOn?: string | null;

  @Text('besluit van', {
    optional: true,
    nullable: true,
    withoutBsn: true,
    description: 'wie besloot; verplicht als de doelgroep een besluit vraagt',
    example: 'college van Vaals',
  })
  decidedBy?: string | null;

  @DateOnly('datum van het besluit', { optional: true, nullable: true, example: '2026-11-03' })
  decidedOn?: string | null;

  @Text('reden van het einde', ending)
  endReason?: string | null;
}

@ApiSchema({ name: 'IndicationRequest' })
export class IndicationRequestDto extends IndicationTermsDto {
  @Text('doelgroep', {
    max: 40,
    pattern: /^[a-zA-Z]+$/,
    patternName: 'een code uit de lijst van doelgroepen',
    description: 'code uit de lijst van doelgroepen',
    example: 'banenafspraak',
  })
  targetGroup!: string;

  @DateOnly('begindatum', { example: '2026-11-03' })
  startsOn!: string;
}

@ApiSchema({ name: 'IndicationChange' })
export class IndicationChangeDto extends IndicationTermsDto {
  @DateOnly('begindatum', { optional: true, example: '2026-11-03' })
  startsOn?: string;
}

class ProvisionTermsDto {
  @Text('omschrijving', {
    max: 300,
    optional: true,
    nullable: true,
    withoutBsn: true,
    example: 'Twee dagdelen per week',
  })
  description?: string | null;

  @DateOnly('einddatum', lastDay)
  endsOn?: string | null;

  @Text('reden van het einde', ending)
  endReason?: string | null;
}

const why = { max: 300, withoutBsn: true, example: 'Kan de werkplek nog niet zelf bereiken' } as const;

@ApiSchema({ name: 'ProvisionRequest' })
export class ProvisionRequestDto extends ProvisionTermsDto {
  @OneOf('soort voorziening', provisionKindCodes)
  kind!: ProvisionKind;

  @DateOnly('begindatum', { example: '2026-11-03' })
  startsOn!: string;

  @Text('reden', why)
  reason!: string;
}

@ApiSchema({ name: 'ProvisionChange' })
export class ProvisionChangeDto extends ProvisionTermsDto {
  @DateOnly('begindatum', { optional: true, example: '2026-11-03' })
  startsOn?: string;

  @Text('reden', { ...why, min: 1, optional: true })
  reason?: string;
}
