import { ApiExtraModels, ApiProperty, ApiSchema, getSchemaPath, OmitType } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import type { Stage } from '#trajectory/stage.rules.js';
import { stages } from '#trajectory/stage.rules.js';
import { responsibleCodes } from '#trajectory/term.rules.js';
import type { Responsible } from '#trajectory/term.rules.js';
import { AppointmentDto } from './appointment.dto.js';
import { aVersion } from './casework.dto.js';
import { urgencies } from './deadline-columns.js';
import type { TaskStep } from './task.rules.js';
import { taskSteps } from './task.rules.js';

@ApiSchema({ name: 'DossierPerson' })
class DossierPersonDto {
  @ApiProperty({ type: String, nullable: true, example: 'Truus' })
  givenName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'T.M.' })
  initials!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'van der' })
  prefix!: string | null;

  @ApiProperty({ type: String, example: 'Heijden' })
  surname!: string;

  @ApiProperty({ type: String, nullable: true, example: 'de' })
  partnerPrefix!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Bruin' })
  partnerSurname!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '1987-03-14' })
  birthDate!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'V' })
  gender!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Bergstraat 12' })
  addressLine!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '6211 AB' })
  postcode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Maastricht' })
  town!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'CBS-code', example: '0935' })
  municipalityCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '0612345678' })
  phone!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'truus@example.nl' })
  email!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Nederlands' })
  language!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'phone' })
  preferredContact!: string | null;
}

@ApiSchema({ name: 'ValueOrigin' })
class ValueOriginDto {
  @ApiProperty({
    type: String,
    description: 'Bron, of person als een collega het invoerde',
    example: 'annex',
  })
  source!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2024-05-01' })
  recordedOn!: string | null;

  @ApiProperty({ type: ColleagueNameDto, nullable: true })
  enteredBy!: ColleagueNameDto | null;
}

@ApiSchema({ name: 'DossierSource' })
class DossierSourceDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a21' })
  id!: string;

  @ApiProperty({ type: String, example: 'podium24' })
  source!: string;

  @ApiProperty({ type: String, description: 'Oud cliëntnummer, of de aanmelding', example: 'K70001' })
  sourceId!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2024-05-01' })
  recordedOn!: string | null;
}

@ApiSchema({ name: 'DossierStage' })
class DossierStageDto {
  @ApiProperty({ enum: stages, example: 'diagnose' })
  stage!: string;

  @ApiProperty({ type: String, example: 'entry' })
  move!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Opnieuw onderzoek nodig' })
  reason!: string | null;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Leeg: loopt nog',
    example: '2026-11-02T09:30:00+00:00',
  })
  to!: string | null;

  @ApiProperty({ type: ColleagueNameDto })
  movedBy!: ColleagueNameDto;
}

@ApiSchema({ name: 'DossierContactPerson' })
class DossierContactPersonDto {
  @ApiProperty({ type: ColleagueNameDto })
  colleague!: ColleagueNameDto;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Leeg: loopt nog',
    example: '2026-11-02T09:30:00+00:00',
  })
  to!: string | null;
}

@ApiSchema({ name: 'DossierInvolved' })
class DossierInvolvedDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'Van de betrokkenheid, niet van de collega',
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a28',
  })
  id!: string;

  @ApiProperty({ type: ColleagueNameDto })
  colleague!: ColleagueNameDto;

  @ApiProperty({ type: String, example: 'workSupervisor' })
  role!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Leeg: loopt nog',
    example: '2026-11-02T09:30:00+00:00',
  })
  to!: string | null;
}

@ApiSchema({ name: 'DossierSuspension' })
class DossierSuspensionDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a25' })
  id!: string;

  @ApiProperty({ type: String, example: 'illness' })
  reason!: string;

  @ApiProperty({ type: String, format: 'date', example: '2026-11-02' })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Leeg: loopt nog',
    example: '2026-12-01',
  })
  to!: string | null;

  @ApiProperty({ type: String, format: 'date', example: '2026-12-01' })
  expectedEndOn!: string;
}

@ApiSchema({ name: 'DossierDeadline' })
class DossierDeadlineDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a22' })
  id!: string;

  @ApiProperty({ type: String, example: 'firstContact' })
  kind!: string;

  @ApiProperty({ type: String, example: 'eerste contact' })
  label!: string;

  @ApiProperty({
    enum: responsibleCodes,
    description: 'Wie aan zet is; wie er op let staat bij owner',
    example: 'contactPerson',
  })
  responsible!: Responsible;

  @ApiProperty({ type: String, example: 'diagnose' })
  stage!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Vanaf deze dag geteld', example: '2026-11-20' })
  countsFrom!: string;

  @ApiProperty({ type: String, format: 'date', example: '2026-11-27' })
  dueOn!: string;

  @ApiProperty({ enum: urgencies, description: 'Verstreken, nadert, of later', example: 'soon' })
  urgency!: string;

  @ApiProperty({ type: ColleagueNameDto })
  owner!: ColleagueNameDto;
}

@ApiSchema({ name: 'DossierTask' })
class DossierTaskDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a23' })
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ type: String, example: 'Gesprek plannen' })
  title!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-11-27' })
  dueOn!: string | null;

  @ApiProperty({ type: ColleagueNameDto })
  owner!: ColleagueNameDto;

  @ApiProperty({ enum: Object.keys(taskSteps), isArray: true, example: ['change', 'complete'] })
  can!: TaskStep[];
}

@ApiSchema({ name: 'DossierAppointment' })
class DossierAppointmentDto extends OmitType(AppointmentDto, ['trajectoryId', 'participantId', 'state']) {}

@ApiSchema({ name: 'DossierMove' })
class DossierMoveDto {
  @ApiProperty({ enum: stages, example: 'ontwikkeling' })
  to!: Stage;

  @ApiProperty({ enum: ['next', 'return'], example: 'next' })
  move!: string;

  @ApiProperty({
    type: [String],
    description: 'Wat er nog ontbreekt',
    example: ['diagnoserapport ontbreekt'],
  })
  missing!: string[];
}

@ApiSchema({ name: 'NextStep' })
class NextStepDto {
  @ApiProperty({ enum: ['deadline', 'task', 'appointment', 'handover'], example: 'deadline' })
  kind!: string;

  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a22' })
  id!: string;

  @ApiProperty({ type: String, format: 'date', example: '2026-11-27' })
  on!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Van een afspraak ook de tijd',
    example: null,
  })
  at!: string | null;

  @ApiProperty({ type: String, example: 'eerste contact' })
  label!: string;
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
class DossierTrajectoryDto {
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

  @ApiProperty({ type: DossierHandoverDto, nullable: true })
  openHandover!: DossierHandoverDto | null;

  @ApiProperty({
    type: [String],
    description: 'De stappen die u nu kunt zetten',
    example: ['moveStage', 'exit', 'addNote'],
  })
  can!: string[];
}

@ApiExtraModels(ValueOriginDto)
@ApiSchema({ name: 'Dossier' })
export class DossierDto {
  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een wijziging', example: 4 })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a26' })
  id!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Het dossier waarin dit is opgegaan',
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a27',
  })
  mergedInto!: string | null;

  @ApiProperty({ type: String, example: 'Heijden, Truus van der' })
  name!: string;

  @ApiProperty({ type: DossierPersonDto })
  person!: DossierPersonDto;

  @ApiProperty({ type: Boolean, description: 'Het BSN zelf staat hier niet, ook niet deels', example: true })
  bsnKnown!: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(ValueOriginDto) },
    description: 'Per veld waar de waarde vandaan komt',
    example: { phone: { source: 'mtb', recordedOn: '2024-05-01', enteredBy: null } },
  })
  provenance!: Record<string, ValueOriginDto>;

  @ApiProperty({ type: [DossierSourceDto] })
  sourceRecords!: DossierSourceDto[];

  @ApiProperty({ type: [DossierTrajectoryDto], description: 'Het lopende traject eerst' })
  trajectories!: DossierTrajectoryDto[];

  @ApiProperty({
    type: [String],
    description: 'Wat u met de gegevens van de deelnemer kunt doen',
    example: ['correct', 'revealBsn'],
  })
  can!: string[];
}

@ApiSchema({ name: 'AccessReportLine' })
class AccessReportLineDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'De eerste keer van een bezoek: keren met minder dan een half uur ertussen',
    example: '2026-11-02T09:30:00+00:00',
  })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'De laatste keer van het bezoek',
    example: '2026-11-02T10:05:00+00:00',
  })
  to!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Hoe vaak tijdens het bezoek', example: 4 })
  times!: number;

  @ApiProperty({ type: String, example: 'dossier.opened' })
  action!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Aanmelding bij het UWV' })
  purpose!: string | null;

  @ApiProperty({ type: ColleagueNameDto })
  colleague!: ColleagueNameDto;
}

@ApiSchema({ name: 'AccessReport' })
export class AccessReportDto {
  @ApiProperty({ type: [AccessReportLineDto], description: 'Nieuwste eerst' })
  items!: AccessReportLineDto[];

  @ApiProperty({ type: String, nullable: true, example: 'WzEyM10' })
  nextCursor!: string | null;
}
