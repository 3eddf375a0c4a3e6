import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { TrajectoryState } from '#trajectory/trajectory.rules.js';
import { trajectoryStates } from '#trajectory/trajectory.rules.js';
import { ActionPlanDto } from './action-plan.dto.js';
import { AssessmentDto } from './assessment.dto.js';
import { anId, steps } from './development-properties.js';
import { developmentWorkNames } from './development.rules.js';
import { DiagnosisReportDto } from './diagnosis-report.dto.js';
import { IndicationDto } from './indication.dto.js';
import { ProvisionDto } from './provision.dto.js';
import { UwvAdviceDto } from './uwv-advice.dto.js';
import { AssignmentDto } from './work-place-assignment.dto.js';

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
