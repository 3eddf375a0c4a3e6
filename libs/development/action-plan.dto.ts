import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { DateOnly, OneOf, Part, Parts, Text, Texts } from '#kernel/http/fields.js';
import type { TextWarningDto } from '#kernel/http/text-warning.dto.js';
import { warningsProperty } from '#kernel/http/text-warning.dto.js';
import type {
  ActionPlanState,
  AgreementParty,
  EvaluationOutcome,
  SignatureWay,
} from './action-plan.rules.js';
import {
  actionPlanStates,
  actionPlanSteps,
  agreementParties,
  evaluationOutcomeCodes,
  signatureWays,
} from './action-plan.rules.js';
import { aDay, anId, aVersion, noText, steps } from './development-properties.js';

@ApiSchema({ name: 'PlanAgreementRequest' })
class AgreementRequestDto {
  @OneOf('wie', agreementParties)
  who!: AgreementParty;

  @Text('wat', { max: 300, withoutBsn: true, example: 'Een sollicitatiebrief schrijven' })
  what!: string;

  @DateOnly('uiterlijk', { example: '2026-12-15' })
  dueOn!: string;
}

@ApiSchema({ name: 'PlanAgreement' })
class AgreementDto extends AgreementRequestDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({
    ...aDay,
    nullable: true,
    description: 'Wanneer het gedaan is; leeg: nog niet',
    example: null,
  })
  doneOn!: string | null;
}

@ApiSchema({ name: 'PlanAgreementCompletion' })
export class AgreementCompletionDto {
  @DateOnly('datum', { description: 'de dag waarop het gedaan is', example: '2026-11-21' })
  doneOn!: string;
}

const goals = {
  min: 1,
  max: 10,
  length: 300,
  example: ['Vier dagen per week op tijd op de werkplek'],
} as const;
const agreements = { max: 30, description: 'wie doet wat wanneer' } as const;

@ApiSchema({ name: 'ActionPlanRequest' })
export class ActionPlanRequestDto {
  @Texts('doelen', goals)
  goals!: string[];

  @Parts('afspraken', () => AgreementRequestDto, agreements)
  agreements!: AgreementRequestDto[];
}

@ApiSchema({ name: 'ActionPlanChange' })
export class ActionPlanChangeDto {
  @Texts('doelen', { ...goals, optional: true })
  goals?: string[];

  @Parts('afspraken', () => AgreementRequestDto, { ...agreements, optional: true })
  agreements?: AgreementRequestDto[];
}

@ApiSchema({ name: 'PlanSignature' })
class SignatureDto {
  @DateOnly('datum van ondertekening', { example: '2026-11-20' })
  signedOn!: string;

  @OneOf('manier van ondertekenen', signatureWays)
  how!: SignatureWay;
}

@ApiSchema({ name: 'ActionPlanAgreement' })
export class ActionPlanAgreementDto {
  @Part('akkoord van de deelnemer', () => SignatureDto)
  participant!: SignatureDto;

  @Part('akkoord van de coach', () => SignatureDto)
  coach!: SignatureDto;
}

@ApiSchema({ name: 'PlanEvaluationRequest' })
export class EvaluationRequestDto {
  @DateOnly('datum van de evaluatie', { example: '2026-11-21' })
  evaluatedOn!: string;

  @OneOf('uitkomst', evaluationOutcomeCodes)
  outcome!: EvaluationOutcome;

  @Text('toelichting', {
    max: 1000,
    optional: true,
    nullable: true,
    withoutBsn: true,
    example: 'Komt op tijd en werkt zelfstandig',
  })
  note?: string | null;
}

@ApiSchema({ name: 'CoachSignature' })
class CoachSignatureDto extends SignatureDto {
  @ApiProperty({ type: ColleagueNameDto })
  coach!: ColleagueNameDto;
}

@ApiSchema({ name: 'PlanEvaluation' })
class EvaluationDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aDay)
  evaluatedOn!: string;

  @ApiProperty({ enum: evaluationOutcomeCodes, example: 'onCourse' })
  outcome!: EvaluationOutcome;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty({ type: ColleagueNameDto })
  recordedBy!: ColleagueNameDto;
}

@ApiSchema({ name: 'PlanNumber' })
class PlanNumberDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  number!: number;
}

@ApiSchema({ name: 'ActionPlan' })
export class ActionPlanDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ type: 'integer', description: 'Het hoeveelste plan van het traject', example: 1 })
  number!: number;

  @ApiProperty({ enum: actionPlanStates, example: 'draft' })
  state!: ActionPlanState;

  @ApiProperty({ type: [String], example: goals.example })
  goals!: readonly string[];

  @ApiProperty({ type: [AgreementDto] })
  agreements!: readonly AgreementDto[];

  @ApiProperty({
    type: PlanNumberDto,
    nullable: true,
    description: 'Het eerdere plan waar dit op verder gaat',
  })
  continues!: PlanNumberDto | null;

  @ApiProperty({ type: SignatureDto, nullable: true })
  participantSignature!: SignatureDto | null;

  @ApiProperty({ type: CoachSignatureDto, nullable: true })
  coachSignature!: CoachSignatureDto | null;

  @ApiProperty({ type: [EvaluationDto], description: 'Laatste eerst' })
  evaluations!: readonly EvaluationDto[];

  @ApiProperty(steps(Object.keys(actionPlanSteps), ['change', 'agree']))
  can!: readonly string[];
}

@ApiSchema({ name: 'ActionPlanRecorded' })
export class ActionPlanRecordedDto extends ActionPlanDto {
  @ApiProperty(warningsProperty)
  warnings!: readonly TextWarningDto[];
}
