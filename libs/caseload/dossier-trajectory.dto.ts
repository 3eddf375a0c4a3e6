import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { NeedDto } from '#kernel/http/need.dto.js';
import type { Stage } from '#trajectory/stage.rules.js';
import { stages } from '#trajectory/stage.rules.js';
import {
  DossierContactPersonDto,
  DossierInvolvedDto,
  DossierStageDto,
  DossierSuspensionDto,
} from './dossier-history.dto.js';
import {
  DossierAppointmentDto,
  DossierDeadlineDto,
  DossierTaskDto,
  NextStepDto,
} from './dossier-work.dto.js';

@ApiSchema({ name: 'DossierMove' })
class DossierMoveDto {
  @ApiProperty({ enum: stages, example: 'ontwikkeling' })
  to!: Stage;

  @ApiProperty({ enum: ['next', 'return'], example: 'next' })
  move!: string;

  @ApiProperty({ type: [NeedDto], description: 'Wat er nog ontbreekt' })
  missing!: NeedDto[];
}

@ApiSchema({ name: 'DossierHandover' })
class DossierHandoverDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a24' })
  id!: string;

  @ApiProperty({ type: ColleagueNameDto })
  from!: ColleagueNameDto;

  @ApiProperty({ type: ColleagueNameDto })
  to!: ColleagueNameDto;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  offeredAt!: string;

  @ApiProperty({ type: String, format: 'date', example: '2026-12-04' })
  expiresOn!: string;

  @ApiProperty({ type: Boolean, example: true })
  warm!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-11-27' })
  meetingOn!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  version!: number;
}

@ApiSchema({ name: 'DossierTrajectory' })
export class DossierTrajectoryDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a25' })
  id!: string;

  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een stap', example: 3 })
  version!: number;

  @ApiProperty({ enum: ['running', 'suspended', 'ended'], example: 'running' })
  state!: string;

  @ApiProperty({ enum: stages, example: 'diagnose' })
  stage!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  stageSince!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  startedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-02T09:30:00+00:00' })
  endedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'regularWork' })
  exitReason!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Werkt nu in de zorg' })
  exitNote!: string | null;

  @ApiProperty({ type: ColleagueNameDto })
  contactPerson!: ColleagueNameDto;

  @ApiProperty({ type: [DossierStageDto] })
  stages!: DossierStageDto[];

  @ApiProperty({ type: [DossierContactPersonDto] })
  contactPersons!: DossierContactPersonDto[];

  @ApiProperty({ type: [DossierInvolvedDto] })
  involved!: DossierInvolvedDto[];

  @ApiProperty({ type: [DossierSuspensionDto] })
  suspensions!: DossierSuspensionDto[];

  @ApiProperty({ type: [DossierDeadlineDto], description: 'Wat nog openstaat' })
  deadlines!: DossierDeadlineDto[];

  @ApiProperty({ type: [DossierTaskDto], description: 'Wat nog openstaat' })
  tasks!: DossierTaskDto[];

  @ApiProperty({ type: [DossierAppointmentDto], description: 'Vanaf vandaag' })
  appointments!: DossierAppointmentDto[];

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Wanneer de deelnemer het laatst gezien of gesproken is',
    example: '2026-11-02T09:30:00+00:00',
  })
  lastContactAt!: string | null;

  @ApiProperty({ type: NextStepDto, nullable: true, description: 'Wat het eerst komt' })
  nextStep!: NextStepDto | null;

  @ApiProperty({
    type: [DossierMoveDto],
    description:
      'Waarheen het traject kan en wat daarvoor ontbreekt, ook voor wie het niet zelf kan verplaatsen',
  })
  moves!: DossierMoveDto[];

  @ApiProperty({
    type: [NeedDto],
    description: 'Wat bij een einde in deze fase nog niet is vastgelegd; het houdt dat einde niet tegen',
  })
  unrecorded!: NeedDto[];

  @ApiProperty({ type: DossierHandoverDto, nullable: true })
  openHandover!: DossierHandoverDto | null;

  @ApiProperty({
    type: [String],
    description: 'De stappen die u nu kunt zetten',
    example: ['moveStage', 'exit', 'addNote'],
  })
  can!: string[];
}
