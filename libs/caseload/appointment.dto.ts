import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { Instant, OneOf, Text, WholeNumber } from '#kernel/http/fields.js';
import type { AppointmentState, AppointmentStep } from './appointment.rules.js';
import { appointmentStates, appointmentSteps, USUAL_MINUTES } from './appointment.rules.js';
import { anId, anInstant, aVersion } from './casework.dto.js';
import type { ContactParty } from './casework.rules.js';
import { contactPartyCodes } from './casework.rules.js';

class AppointmentDetailsDto {
  @WholeNumber('duur', {
    min: 5,
    max: 480,
    optional: true,
    description: `duur in minuten; ${USUAL_MINUTES} als u niets invult`,
    example: 45,
  })
  minutes?: number;

  @Text('plaats', {
    optional: true,
    nullable: true,
    withoutBsn: true,
    example: 'Podium24, spreekkamer 2',
  })
  place?: string | null;

  @OneOf('met wie', contactPartyCodes, { optional: true })
  withWhom?: ContactParty;

  @Text('opmerking', {
    max: 1000,
    optional: true,
    nullable: true,
    withoutBsn: true,
    example: 'Neemt het cv mee',
  })
  note?: string | null;
}

@ApiSchema({ name: 'AppointmentRequest' })
export class AppointmentRequestDto extends AppointmentDetailsDto {
  @Instant('tijdstip')
  at!: string;
}

@ApiSchema({ name: 'AppointmentChange' })
export class AppointmentChangeDto extends AppointmentDetailsDto {
  @Instant('tijdstip', { optional: true })
  at?: string;
}

@ApiSchema({ name: 'AppointmentCancellation' })
export class AppointmentCancellationDto {
  @Text('reden', {
    max: 500,
    optional: true,
    nullable: true,
    withoutBsn: true,
    example: 'De deelnemer is ziek',
  })
  reason?: string | null;
}

@ApiSchema({ name: 'Appointment' })
export class AppointmentDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty(anId)
  participantId!: string;

  @ApiProperty(anInstant)
  at!: string;

  @ApiProperty({ type: 'integer', description: 'Duur in minuten', example: 45 })
  minutes!: number;

  @ApiProperty({ type: String, nullable: true, example: 'Podium24, spreekkamer 2' })
  place!: string | null;

  @ApiProperty({ enum: contactPartyCodes, example: 'participant' })
  withWhom!: ContactParty;

  @ApiProperty({ type: String, nullable: true, example: 'Neemt het cv mee' })
  note!: string | null;

  @ApiProperty({ type: ColleagueNameDto })
  owner!: ColleagueNameDto;

  @ApiProperty({ enum: appointmentStates, example: 'planned' })
  state!: AppointmentState;

  @ApiProperty({ enum: Object.keys(appointmentSteps), isArray: true, example: ['change', 'cancel'] })
  can!: AppointmentStep[];
}
