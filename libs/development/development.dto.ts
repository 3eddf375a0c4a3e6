import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import type { TextWarningDto } from '#kernel/http/text-warning.dto.js';
import { warningsProperty } from '#kernel/http/text-warning.dto.js';
import type { AdvisedRoute } from '#trajectory/stage.rules.js';
import { advisedRouteCodes } from '#trajectory/stage.rules.js';
import type { TrajectoryState } from '#trajectory/trajectory.rules.js';
import { trajectoryStates } from '#trajectory/trajectory.rules.js';
import { ActionPlanDto } from './action-plan.dto.js';
import { aDay, anId, aVersion, noText, steps } from './development-properties.js';
import { developmentWorkNames } from './development.rules.js';
import type { AssessmentKind, LanguageLevel, LifeDomain, Signal, WageValueMethod } from './finding.rules.js';
import {
  assessmentKindCodes,
  languageLevels,
  lifeDomainCodes,
  signals,
  wageValueMethodCodes,
} from './finding.rules.js';
import { indicationSteps } from './indication.rules.js';
import type { ProvisionKind } from './provision.rules.js';
import { provisionKindCodes, provisionSteps } from './provision.rules.js';
import type { AdviceOutcome, UwvAdviceState } from './uwv-advice.rules.js';
import { adviceOutcomes, uwvAdviceStates, uwvAdviceSteps } from './uwv-advice.rules.js';
import { AssignmentDto } from './work-place.dto.js';

const anInstant = { type: String, format: 'date-time', example: '2026-11-03T09:30:00.000000Z' } as const;
const noDay = { ...aDay, nullable: true, example: null } as const;

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

@ApiSchema({ name: 'DiagnosisReport' })
export class DiagnosisReportDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aDay)
  reportOn!: string;

  @ApiProperty({ type: String, example: 'Praktijkleren in het groen, hoogstens vier uur per dag' })
  advice!: string;

  @ApiProperty({ enum: advisedRouteCodes, nullable: true, example: 'ontwikkeling' })
  route!: AdvisedRoute | null;

  @ApiProperty({ type: ColleagueNameDto })
  recordedBy!: ColleagueNameDto;

  @ApiProperty(anInstant)
  recordedAt!: string;

  @ApiProperty({ type: Boolean, description: 'Het laatst vastgelegd', example: true })
  current!: boolean;
}

@ApiSchema({ name: 'UwvAdvice' })
export class UwvAdviceDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ enum: uwvAdviceStates, example: 'requested' })
  state!: UwvAdviceState;

  @ApiProperty(aDay)
  requestedOn!: string;

  @ApiProperty({ ...aDay, nullable: true, description: 'Uiterste dag van het UWV, zolang het loopt' })
  dueOn!: string | null;

  @ApiProperty({ enum: adviceOutcomes, nullable: true, example: null })
  outcome!: AdviceOutcome | null;

  @ApiProperty(noDay)
  receivedOn!: string | null;

  @ApiProperty(noText)
  withdrawReason!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Wat het college besloot', example: null })
  granted!: boolean | null;

  @ApiProperty(noText)
  decidedBy!: string | null;

  @ApiProperty(noDay)
  decidedOn!: string | null;

  @ApiProperty(steps(Object.keys(uwvAdviceSteps), ['receive', 'withdraw']))
  can!: readonly string[];
}

@ApiSchema({ name: 'TargetGroup' })
export class TargetGroupDto {
  @ApiProperty({ type: String, example: 'banenafspraak' })
  code!: string;

  @ApiProperty({ type: String, example: 'banenafspraak' })
  label!: string;

  @ApiProperty({ type: String, example: 'Wfsv, artikel 38b (doelgroepregister)' })
  legalBasis!: string;

  @ApiProperty({ type: Boolean, description: 'Of er op die dag instroom is', example: true })
  inflow!: boolean;

  @ApiProperty({ ...noText, description: 'Wie erover besluit; leeg als er geen besluit nodig is' })
  decidedBy!: string | null;

  @ApiProperty({ ...aDay, example: '2015-01-01' })
  from!: string;

  @ApiProperty(noDay)
  until!: string | null;
}

@ApiSchema({ name: 'TargetGroups' })
export class TargetGroupsDto {
  @ApiProperty({ type: [TargetGroupDto] })
  items!: readonly TargetGroupDto[];

  @ApiProperty({ ...noText, description: 'Altijd leeg: de lijst past op één bladzijde' })
  nextCursor!: null;
}

@ApiSchema({ name: 'HeldIndication' })
export class IndicationDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ type: String, example: 'banenafspraak' })
  targetGroup!: string;

  @ApiProperty({ type: String, example: 'banenafspraak' })
  label!: string;

  @ApiProperty({
    type: String,
    description: 'Zoals die op de eerste dag gold',
    example: 'Wfsv, artikel 38b (doelgroepregister)',
  })
  legalBasis!: string;

  @ApiProperty({ ...anId, description: 'Het traject waarin zij is vastgelegd' })
  trajectoryId!: string;

  @ApiProperty(aDay)
  startsOn!: string;

  @ApiProperty({ ...noDay, description: 'De laatste dag' })
  endsOn!: string | null;

  @ApiProperty(noText)
  decidedBy!: string | null;

  @ApiProperty(noDay)
  decidedOn!: string | null;

  @ApiProperty(noText)
  endReason!: string | null;

  @ApiProperty(steps(indicationSteps, indicationSteps))
  can!: readonly string[];
}

@ApiSchema({ name: 'Provision' })
export class ProvisionDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ enum: provisionKindCodes, example: 'travel' })
  kind!: ProvisionKind;

  @ApiProperty(noText)
  description!: string | null;

  @ApiProperty(aDay)
  startsOn!: string;

  @ApiProperty({ ...noDay, description: 'De laatste dag' })
  endsOn!: string | null;

  @ApiProperty({ type: String, example: 'Kan de werkplek nog niet zelf bereiken' })
  reason!: string;

  @ApiProperty(noText)
  endReason!: string | null;

  @ApiProperty(steps(provisionSteps, provisionSteps))
  can!: readonly string[];
}

@ApiSchema({ name: 'ProvisionRecorded' })
export class ProvisionRecordedDto extends ProvisionDto {
  @ApiProperty(warningsProperty)
  warnings!: readonly TextWarningDto[];
}

@ApiSchema({ name: 'Development' })
export class DevelopmentDto {
  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty(anId)
  participantId!: string;

  @ApiProperty({ enum: trajectoryStates, example: 'running' })
  state!: TrajectoryState;

  @ApiProperty({
    type: [AssessmentDto],
    nullable: true,
    description: 'Laatste meting eerst; null voor wie de deelnemer niet zelf begeleidt',
  })
  assessments!: AssessmentDto[] | null;

  @ApiProperty({ type: [DiagnosisReportDto], description: 'Laatst vastgelegd eerst' })
  diagnosisReports!: DiagnosisReportDto[];

  @ApiProperty({ type: [UwvAdviceDto], description: 'Laatst aangevraagd eerst' })
  uwvAdvices!: UwvAdviceDto[];

  @ApiProperty({ type: [IndicationDto], description: 'Van de deelnemer, ook uit eerdere trajecten' })
  indications!: IndicationDto[];

  @ApiProperty({ type: [ActionPlanDto], description: 'Nieuwste eerst' })
  actionPlans!: ActionPlanDto[];

  @ApiProperty({ type: [AssignmentDto] })
  workPlaceAssignments!: AssignmentDto[];

  @ApiProperty({ type: [ProvisionDto] })
  provisions!: ProvisionDto[];

  @ApiProperty(steps(developmentWorkNames, ['assess', 'addProvision']))
  can!: string[];
}
