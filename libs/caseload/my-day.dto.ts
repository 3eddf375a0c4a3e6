import type { Type } from '@nestjs/common';
import { ApiProperty, ApiSchema, OmitType } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { settings } from '#kernel/settings.rules.js';
import { responsibleCodes, termKeys } from '#trajectory/term.rules.js';
import type { Responsible, TermKey } from '#trajectory/term.rules.js';
import { stages } from '#trajectory/stage.rules.js';
import type { Stage } from '#trajectory/stage.rules.js';
import { AppointmentDto } from './appointment.dto.js';
import { aDay, anId, anInstant, aVersion } from './casework.dto.js';
import { urgencies } from './deadline-columns.js';
import { MyDayCoverNeedsDto, MyDayCoveringDto, MyDayOwnDto } from './my-day-cover.dto.js';
import { DAYS_AHEAD, MOST_SHOWN } from './my-day.rules.js';
import { TaskDto } from './task.dto.js';

@ApiSchema({ name: 'ParticipantName' })
class ParticipantNameDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, example: 'Heijden, Truus van der' })
  name!: string;
}

class OfCaseDto {
  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty({ enum: stages, example: 'diagnose' })
  stage!: Stage;

  @ApiProperty({ type: ParticipantNameDto })
  participant!: ParticipantNameDto;
}

@ApiSchema({ name: 'MyDayHandover' })
class MyDayHandoverDto extends OfCaseDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ type: ColleagueNameDto })
  from!: ColleagueNameDto;

  @ApiProperty({ type: ColleagueNameDto, description: 'U, of voor wie u waarneemt' })
  to!: ColleagueNameDto;

  @ApiProperty(anInstant)
  offeredAt!: string;

  @ApiProperty(aDay)
  expiresOn!: string;

  @ApiProperty({ type: Boolean, example: false })
  warm!: boolean;

  @ApiProperty({ ...aDay, nullable: true })
  meetingOn!: string | null;
}

@ApiSchema({ name: 'MyDayDeadline' })
class MyDayDeadlineDto extends OfCaseDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ enum: termKeys, example: 'firstContact' })
  kind!: TermKey;

  @ApiProperty({ type: String, example: 'eerste contact' })
  label!: string;

  @ApiProperty({
    enum: responsibleCodes,
    description: 'Wie aan zet is; wie er op let staat bij owner',
    example: 'contactPerson',
  })
  responsible!: Responsible;

  @ApiProperty(aDay)
  dueOn!: string;

  @ApiProperty({ enum: urgencies, description: 'Verstreken, nadert, of later', example: 'soon' })
  urgency!: string;

  @ApiProperty({ type: ColleagueNameDto, description: 'U, of voor wie u waarneemt' })
  owner!: ColleagueNameDto;
}

@ApiSchema({ name: 'MyDayTask' })
class MyDayTaskDto extends OmitType(TaskDto, ['participantId', 'state', 'doneAt', 'trajectoryId']) {
  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty({ enum: stages, example: 'diagnose' })
  stage!: Stage;

  @ApiProperty({ type: ParticipantNameDto })
  participant!: ParticipantNameDto;
}

@ApiSchema({ name: 'MyDayAgreement' })
class MyDayAgreementDto extends OfCaseDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({
    enum: ['participant', 'coach', 'workSupervisor', 'other'],
    description: 'Wie het doet',
    example: 'participant',
  })
  who!: 'participant' | 'coach' | 'workSupervisor' | 'other';

  @ApiProperty({ type: String, example: 'Een sollicitatiebrief schrijven' })
  what!: string;

  @ApiProperty(aDay)
  dueOn!: string;

  @ApiProperty({ type: ColleagueNameDto, description: 'Wie ernaar vraagt: u, of voor wie u waarneemt' })
  owner!: ColleagueNameDto;

  @ApiProperty({ type: [String], enum: ['meet'], example: ['meet'] })
  can!: string[];
}

@ApiSchema({ name: 'MyDayAppointment' })
class MyDayAppointmentDto extends OmitType(AppointmentDto, ['participantId', 'state']) {
  @ApiProperty({ enum: stages, example: 'diagnose' })
  stage!: Stage;

  @ApiProperty({ type: ParticipantNameDto })
  participant!: ParticipantNameDto;
}

@ApiSchema({ name: 'MyDayNotSeen' })
class MyDayNotSeenDto extends OfCaseDto {
  @ApiProperty({ ...anInstant, nullable: true, description: 'Leeg: nog nooit' })
  lastContactAt!: string | null;

  @ApiProperty({ type: ColleagueNameDto })
  contactPerson!: ColleagueNameDto;
}

@ApiSchema({ name: 'MyDayCovered' })
class MyDayCoveredDto extends OfCaseDto {
  @ApiProperty({ type: ColleagueNameDto, description: 'Voor wie u waarneemt' })
  contactPerson!: ColleagueNameDto;

  @ApiProperty({ ...anInstant, nullable: true, description: 'Afspraak van vandaag' })
  appointmentAt!: string | null;

  @ApiProperty({ ...aDay, nullable: true, description: 'Termijn die vandaag of eerder verloopt' })
  dueOn!: string | null;

  @ApiProperty({ type: 'integer', description: 'Taken voor vandaag of eerder', example: 1 })
  tasks!: number;
}

/** A list of the day: how many there are, and the first of them. */
function listOf<Item>(name: string, item: Type<Item>): Type<{ total: number; items: Item[] }> {
  @ApiSchema({ name })
  class ListDto {
    @ApiProperty({ type: 'integer', description: 'Hoeveel het er zijn', example: 1 })
    total!: number;

    @ApiProperty({ type: [item], description: `De eerste ${MOST_SHOWN}` })
    items!: Item[];
  }
  return ListDto;
}

const HandoverList = listOf('MyDayHandoverList', MyDayHandoverDto);
const DeadlineList = listOf('MyDayDeadlineList', MyDayDeadlineDto);
const TaskList = listOf('MyDayTaskList', MyDayTaskDto);
const AgreementList = listOf('MyDayAgreementList', MyDayAgreementDto);
const AppointmentList = listOf('MyDayAppointmentList', MyDayAppointmentDto);
const CoveredList = listOf('MyDayCoveredList', MyDayCoveredDto);
type ListOf<List extends Type<unknown>> = InstanceType<List>;

@ApiSchema({ name: 'MyDayDeadlines' })
class MyDayDeadlinesDto {
  @ApiProperty({ type: DeadlineList })
  overdue!: ListOf<typeof DeadlineList>;

  @ApiProperty({ type: DeadlineList })
  today!: ListOf<typeof DeadlineList>;

  @ApiProperty({
    type: DeadlineList,
    description: `Binnen ${DAYS_AHEAD} dagen na vandaag, of eerder zodra een termijn nadert`,
  })
  soon!: ListOf<typeof DeadlineList>;
}

@ApiSchema({ name: 'MyDayAppointments' })
class MyDayAppointmentsDto {
  @ApiProperty({ type: AppointmentList })
  today!: ListOf<typeof AppointmentList>;

  @ApiProperty({ type: AppointmentList })
  tomorrow!: ListOf<typeof AppointmentList>;
}

@ApiSchema({ name: 'MyDayNotSeenList' })
class NotSeenListDto extends listOf('MyDayNotSeenRows', MyDayNotSeenDto) {
  @ApiProperty({
    type: 'integer',
    description: 'De norm, in weken',
    example: settings.notSeenWeeks.standard,
  })
  weeks!: number;
}

@ApiSchema({ name: 'MyDayReferrals' })
class MyDayReferralsDto {
  @ApiProperty({ type: 'integer', description: 'Hoeveel er op een besluit wachten', example: 2 })
  total!: number;

  @ApiProperty({ ...anInstant, nullable: true, description: 'Sinds wanneer de oudste wacht' })
  oldestAt!: string | null;
}

@ApiSchema({ name: 'MyDayTeam' })
class MyDayTeamDto {
  @ApiProperty({
    type: HandoverList,
    description: 'Niet op tijd beantwoord; u mag ervoor in de plaats treden',
  })
  handovers!: ListOf<typeof HandoverList>;

  @ApiProperty({ type: DeadlineList, description: 'Termijnen van uw team die voorbij zijn' })
  overdue!: ListOf<typeof DeadlineList>;

  @ApiProperty({ type: MyDayCoverNeedsDto, description: 'Waarvoor u opvang moet regelen' })
  cover!: MyDayCoverNeedsDto;

  @ApiProperty({ type: MyDayReferralsDto, description: 'Aanmeldingen waarover nog niet is besloten' })
  referrals!: MyDayReferralsDto;
}

@ApiSchema({ name: 'MyDay' })
export class MyDayDto {
  @ApiProperty(aDay)
  today!: string;

  @ApiProperty({ type: HandoverList, description: 'Wachten op uw antwoord' })
  handovers!: ListOf<typeof HandoverList>;

  @ApiProperty({ type: MyDayDeadlinesDto, description: 'Van lopende, niet opgeschorte trajecten' })
  deadlines!: MyDayDeadlinesDto;

  @ApiProperty({ type: TaskList, description: `Open, uiterlijk over ${DAYS_AHEAD} dagen` })
  tasks!: ListOf<typeof TaskList>;

  @ApiProperty({
    type: AgreementList,
    description: `Uit een plan van aanpak dat geldt, nog niet gedaan en uiterlijk over ${DAYS_AHEAD} dagen`,
  })
  agreements!: ListOf<typeof AgreementList>;

  @ApiProperty({ type: MyDayAppointmentsDto })
  appointments!: MyDayAppointmentsDto;

  @ApiProperty({ type: NotSeenListDto, description: 'Langer dan de norm niet gezien of gesproken' })
  notSeen!: NotSeenListDto;

  @ApiProperty({
    type: [MyDayCoveringDto],
    description: 'Voor wie u waarneemt, of binnen een week gaat waarnemen',
  })
  covering!: MyDayCoveringDto[];

  @ApiProperty({
    type: CoveredList,
    description: 'Trajecten waarvoor u waarneemt en die vandaag iets vragen',
  })
  covered!: ListOf<typeof CoveredList>;

  @ApiProperty({ type: MyDayOwnDto, description: 'Uw eigen afwezigheid en vertrek' })
  own!: MyDayOwnDto;

  @ApiProperty({ type: MyDayTeamDto, nullable: true, description: 'Van het team dat u leidt' })
  team!: MyDayTeamDto | null;

  @ApiProperty({ type: 'integer', example: 3 })
  unreadNotices!: number;
}
