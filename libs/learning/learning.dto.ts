import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import type { TextWarningDto } from '#kernel/http/text-warning.dto.js';
import { warningsProperty } from '#kernel/http/text-warning.dto.js';
import { trajectoryStates, type TrajectoryState } from '#trajectory/trajectory.rules.js';
import type { CertificateKind } from './certificate.rules.js';
import { certificateKindCodes } from './certificate.rules.js';
import { learningNoteSteps } from './learning-note.rules.js';
import { aDay, anId, aVersion, noDay, noText, steps } from './learning-properties.js';
import type { LearningKind, LearningState } from './learning-route.rules.js';
import { learningKindCodes, learningRouteStepNames, learningStates } from './learning-route.rules.js';
import type { Progress } from './work-process.rules.js';
import { progressCodes } from './work-process.rules.js';

@ApiSchema({ name: 'TrainingCompany' })
class TrainingCompanyDto {
  @ApiProperty({
    ...anId,
    nullable: true,
    description: 'De werkgever uit het register; leeg: alleen een naam',
  })
  employerId!: string | null;

  @ApiProperty({ type: String, example: 'Brasserie aan de Maas' })
  name!: string;
}

@ApiSchema({ name: 'Certificate' })
class CertificateDto {
  @ApiProperty({ enum: certificateKindCodes, example: 'practiceStatement' })
  kind!: CertificateKind;

  @ApiProperty(aDay)
  issuedOn!: string;
}

@ApiSchema({ name: 'WorkProcess' })
class WorkProcessDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ ...noText, example: 'B1-K1-W1' })
  code!: string | null;

  @ApiProperty({ type: String, example: 'Ontvangt gasten' })
  title!: string;

  @ApiProperty({ enum: progressCodes, example: 'mastered' })
  progress!: Progress;

  @ApiProperty({ ...aDay, nullable: true, description: 'Sinds wanneer' })
  progressOn!: string | null;

  @ApiProperty({ type: Boolean, description: 'Staat op het bewijs', example: false })
  certified!: boolean;
}

@ApiSchema({ name: 'LearningNote' })
class LearningNoteDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty(aDay)
  notedOn!: string;

  @ApiProperty({ type: String, example: 'Werkt nu zonder aanwijzingen in de keuken' })
  text!: string;

  @ApiProperty({ type: ColleagueNameDto })
  author!: ColleagueNameDto;

  @ApiProperty(steps(learningNoteSteps, learningNoteSteps))
  can!: readonly string[];
}

@ApiSchema({ name: 'LearningRoute' })
export class LearningRouteDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty(anId)
  participantId!: string;

  @ApiProperty({ enum: learningKindCodes, example: 'practiceLearning' })
  kind!: LearningKind;

  @ApiProperty({ type: String, example: 'Gastheer/gastvrouw' })
  title!: string;

  @ApiProperty({ ...noText, example: '25168' })
  creboCode!: string | null;

  @ApiProperty({ type: String, example: 'VISTA college' })
  provider!: string;

  @ApiProperty(noText)
  teacher!: string | null;

  @ApiProperty({ type: TrainingCompanyDto, nullable: true })
  trainingCompany!: TrainingCompanyDto | null;

  @ApiProperty({ type: Number, nullable: true, example: 16 })
  hoursPerWeek!: number | null;

  @ApiProperty(aDay)
  startsOn!: string;

  @ApiProperty(noDay)
  expectedEndOn!: string | null;

  @ApiProperty({ enum: learningStates, example: 'running' })
  state!: LearningState;

  @ApiProperty(noDay)
  endedOn!: string | null;

  @ApiProperty({ ...noText, description: 'Wat er is bereikt als de opleiding niet helemaal is afgerond' })
  reached!: string | null;

  @ApiProperty(noText)
  endReason!: string | null;

  @ApiProperty({ type: CertificateDto, nullable: true })
  certificate!: CertificateDto | null;

  @ApiProperty({ type: [WorkProcessDto] })
  workProcesses!: readonly WorkProcessDto[];

  @ApiProperty({
    type: [LearningNoteDto],
    nullable: true,
    description: 'Laatste eerst; leeg (null) voor wie de deelnemer niet begeleidt',
  })
  notes!: readonly LearningNoteDto[] | null;

  @ApiProperty(steps(learningRouteStepNames, ['change', 'addNote', 'recordProgress', 'finish']))
  can!: readonly string[];
}

@ApiSchema({ name: 'LearningRouteRecorded' })
export class LearningRouteRecordedDto extends LearningRouteDto {
  @ApiProperty(warningsProperty)
  warnings!: readonly TextWarningDto[];
}

@ApiSchema({ name: 'LearningRoutes' })
export class LearningRoutesDto {
  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty(anId)
  participantId!: string;

  @ApiProperty({ enum: trajectoryStates, example: 'running' })
  state!: TrajectoryState;

  @ApiProperty({ type: [LearningRouteDto], description: 'Wat loopt eerst, dan wat het laatst eindigde' })
  items!: readonly LearningRouteDto[];

  @ApiProperty(steps(['add'], ['add']))
  can!: readonly string[];
}
