import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { NeedDto } from '#kernel/http/need.dto.js';
import type { TextWarningDto } from '#kernel/http/text-warning.dto.js';
import { warningsProperty } from '#kernel/http/text-warning.dto.js';
import type { TermKey } from './term.rules.js';
import { termKeys, terms } from './term.rules.js';
import type { ExitReason } from './exit.rules.js';
import { exitReasonCodes, exitReasons } from './exit.rules.js';
import type { InvolvedRole } from './involved-colleague.rules.js';
import { involvedRoleCodes } from './involved-colleague.rules.js';
import type { Stage } from './stage.rules.js';
import { stages } from './stage.rules.js';
import type { SuspensionReason } from './suspension.rules.js';
import { suspensionReasonCodes } from './suspension.rules.js';
import { caseWorks, stepsFor, trajectorySteps, trajectoryStates } from './trajectory.rules.js';
import type { TrajectoryState } from './trajectory.rules.js';
import { movesFor, unrecordedFor } from './trajectory-view.rules.js';
import type { TrajectoryView } from './trajectory-view.rules.js';

const id = '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10';
const instant = { type: String, format: 'date-time', example: '2026-11-22T10:15:00+01:00' } as const;
const date = { type: String, format: 'date', example: '2027-02-14' } as const;
const name = { type: String, example: 'Anouk Reijnders' } as const;

@ApiSchema({ name: 'Colleague' })
class ColleagueDto {
  @ApiProperty({ type: String, format: 'uuid', example: id })
  id!: string;

  @ApiProperty(name)
  name!: string;
}

@ApiSchema({ name: 'StagePeriod' })
class StagePeriodDto {
  @ApiProperty({ enum: stages, example: 'diagnose' })
  stage!: Stage;

  @ApiProperty({ enum: ['entry', 'next', 'return', 'reopening'], example: 'entry' })
  move!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  reason!: string | null;

  @ApiProperty(instant)
  from!: string;

  @ApiProperty({ ...instant, nullable: true, description: 'null zolang de fase loopt' })
  to!: string | null;
}

@ApiSchema({ name: 'ContactPeriod' })
class ContactPeriodDto {
  @ApiProperty({ type: String, format: 'uuid', example: id })
  userId!: string;

  @ApiProperty(name)
  name!: string;

  @ApiProperty(instant)
  from!: string;

  @ApiProperty({ ...instant, nullable: true, description: 'null voor het huidige aanspreekpunt' })
  to!: string | null;
}

@ApiSchema({ name: 'InvolvedColleague' })
class InvolvedColleagueDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'Van de betrokkenheid, niet van de collega',
    example: id,
  })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', example: id })
  userId!: string;

  @ApiProperty(name)
  name!: string;

  @ApiProperty({ enum: involvedRoleCodes, example: 'teacher' })
  role!: InvolvedRole;

  @ApiProperty(instant)
  since!: string;
}

@ApiSchema({ name: 'Deadline' })
class DeadlineDto {
  @ApiProperty({ type: String, format: 'uuid', example: id })
  id!: string;

  @ApiProperty({ enum: termKeys, example: 'review' })
  kind!: TermKey;

  @ApiProperty({ type: String, example: 'evaluatie' })
  label!: string;

  @ApiProperty({ ...date, description: 'Uiterlijke datum, in Nederland' })
  dueOn!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Wie het moet doen', example: id })
  ownerId!: string;
}

@ApiSchema({ name: 'MovedDeadline' })
class MovedDeadlineDto {
  @ApiProperty({ enum: termKeys, example: 'review' })
  kind!: TermKey;

  @ApiProperty({ type: String, example: 'evaluatie' })
  label!: string;

  @ApiProperty({ ...date, description: 'Uiterlijke datum van nu' })
  from!: string;

  @ApiProperty({ ...date, description: 'Uiterlijke datum na de correctie', example: '2027-02-21' })
  to!: string;
}

@ApiSchema({ name: 'MovedDeadlines' })
export class MovedDeadlinesDto {
  @ApiProperty({ type: [MovedDeadlineDto], description: 'Alleen wat verschuift' })
  moved!: MovedDeadlineDto[];
}

@ApiSchema({ name: 'Suspension' })
class SuspensionDto {
  @ApiProperty({ enum: suspensionReasonCodes, example: 'illness' })
  reason!: SuspensionReason;

  @ApiProperty({ ...date, description: 'Eerste dag waarop de termijnen stilstaan' })
  since!: string;

  @ApiProperty(date)
  expectedEndOn!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  decidedBy!: string | null;

  @ApiProperty({ ...date, nullable: true, example: null })
  decidedOn!: string | null;
}

@ApiSchema({ name: 'Exit' })
class ExitDto {
  @ApiProperty({ enum: exitReasonCodes, example: 'regularWork' })
  reason!: ExitReason;

  @ApiProperty({ type: String, example: 'regulier werk' })
  label!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  note!: string | null;

  @ApiProperty(instant)
  endedAt!: string;
}

@ApiSchema({ name: 'Diagnosis' })
class DiagnosisDto {
  @ApiProperty({ ...date, nullable: true, example: '2026-11-03' })
  reportOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Praktijkleren in het groen' })
  advice!: string | null;
}

@ApiSchema({ name: 'PossibleMove' })
class PossibleMoveDto {
  @ApiProperty({ enum: stages, example: 'ontwikkeling' })
  to!: Stage;

  @ApiProperty({ enum: ['next', 'return'], example: 'next' })
  move!: string;

  @ApiProperty({ type: [NeedDto], description: 'Wat er nog ontbreekt' })
  missing!: NeedDto[];
}

@ApiSchema({ name: 'Trajectory' })
export class TrajectoryDto {
  @ApiProperty({ type: String, format: 'uuid', example: id })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', example: id })
  participantId!: string;

  @ApiProperty({ type: 'integer', description: 'Stuur deze waarde terug in If-Match', example: 3 })
  version!: number;

  @ApiProperty({ enum: trajectoryStates, example: 'running' })
  state!: TrajectoryState;

  @ApiProperty({
    enum: stages,
    description: 'De fase van nu; van een beëindigd traject de laatste',
    example: 'diagnose',
  })
  stage!: Stage;

  @ApiProperty(instant)
  stageSince!: string;

  @ApiProperty({
    type: ColleagueDto,
    description: 'Het aanspreekpunt; van een beëindigd traject het laatste',
  })
  contactPerson!: ColleagueDto;

  @ApiProperty({ type: [InvolvedColleagueDto] })
  involvedColleagues!: InvolvedColleagueDto[];

  @ApiProperty({ type: [DeadlineDto], description: 'Open termijnen, eerste bovenaan' })
  deadlines!: DeadlineDto[];

  @ApiProperty({ type: DiagnosisDto, description: 'Van de huidige fase diagnose' })
  diagnosis!: DiagnosisDto;

  @ApiProperty({ type: SuspensionDto, nullable: true })
  suspension!: SuspensionDto | null;

  @ApiProperty({ type: ExitDto, nullable: true })
  exit!: ExitDto | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  openHandoverId!: string | null;

  @ApiProperty({ type: [StagePeriodDto] })
  stagePeriods!: StagePeriodDto[];

  @ApiProperty({ type: [ContactPeriodDto] })
  contactPeople!: ContactPeriodDto[];

  @ApiProperty({
    enum: [...Object.keys(trajectorySteps), ...caseWorks],
    isArray: true,
    description: 'Wat u nu met dit traject kunt doen',
    example: ['moveStage', 'suspend', 'exit'],
  })
  can!: string[];

  @ApiProperty({ type: [PossibleMoveDto], description: 'Waarheen u het traject kunt verplaatsen' })
  moves!: PossibleMoveDto[];

  @ApiProperty({
    type: [NeedDto],
    description: 'Wat bij een einde in deze fase nog niet is vastgelegd; het houdt dat einde niet tegen',
  })
  unrecorded!: NeedDto[];
}

@ApiSchema({ name: 'DiagnosisRecorded' })
export class DiagnosisRecordedDto extends TrajectoryDto {
  @ApiProperty(warningsProperty)
  warnings!: TextWarningDto[];
}

/** The trajectory as this actor gets it: with the steps and moves that are open to them. */
export const trajectoryDto = (actor: Actor, view: TrajectoryView): TrajectoryDto => ({
  id: view.id,
  participantId: view.participantId,
  version: view.version,
  state: view.state,
  stage: view.stage,
  stageSince: view.stageSince.toISOString(),
  contactPerson: { id: view.contactPersonId, name: view.contactPersonName },
  involvedColleagues: [...view.involvedColleagues],
  deadlines: view.deadlines.map((deadline) => ({ ...deadline, label: terms[deadline.kind].label })),
  diagnosis: view.diagnosis ?? { reportOn: null, advice: null },
  suspension: view.suspension,
  exit: view.exit && { ...view.exit, label: exitReasons[view.exit.reason].label },
  openHandoverId: view.openHandoverId,
  stagePeriods: [...view.stagePeriods],
  contactPeople: [...view.contactPeople],
  can: stepsFor(actor, view),
  moves: movesFor(actor, view),
  unrecorded: unrecordedFor(actor, view),
});
