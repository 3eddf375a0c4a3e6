import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { Instant, OneOf, Part, Text } from '#kernel/http/fields.js';
import { AppointmentRequestDto } from './appointment.dto.js';
import { anId, anInstant, aVersion } from './casework.dto.js';
import type { ContactParty } from './casework.rules.js';
import { contactPartyCodes } from './casework.rules.js';
import type { ContactKind, ContactNoteStep } from './contact-note.rules.js';
import { contactKindCodes, contactNoteSteps } from './contact-note.rules.js';

const text = {
  min: 1,
  max: 4000,
  withoutBsn: true,
  description: 'wat er besproken is; alleen het zorgteam leest het',
  example: 'Gaat goed op de werkplek. Wil volgende maand een dag erbij.',
} as const;
const occurredAt = {
  optional: true,
  description: 'wanneer het was; niet in de toekomst, zonder keuze nu',
  example: '2026-11-20T14:00:00+01:00',
} as const;

@ApiSchema({ name: 'ContactNoteRequest' })
export class ContactNoteRequestDto {
  @OneOf('soort contact', contactKindCodes)
  kind!: ContactKind;

  @OneOf('met wie', contactPartyCodes, { optional: true })
  spokeWith?: ContactParty;

  @Instant('tijdstip', occurredAt)
  occurredAt?: string;

  @Text('notitie', text)
  text!: string;

  @Part('volgende afspraak', () => AppointmentRequestDto, { optional: true, nullable: true })
  nextAppointment?: AppointmentRequestDto | null;
}

@ApiSchema({ name: 'ContactNoteChange' })
export class ContactNoteChangeDto {
  @OneOf('soort contact', contactKindCodes, { optional: true })
  kind?: ContactKind;

  @OneOf('met wie', contactPartyCodes, { optional: true })
  spokeWith?: ContactParty;

  @Instant('tijdstip', occurredAt)
  occurredAt?: string;

  @Text('notitie', { ...text, optional: true })
  text?: string;
}

@ApiSchema({ name: 'ContactNote' })
export class ContactNoteDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ enum: contactKindCodes, example: 'phone' })
  kind!: ContactKind;

  @ApiProperty({ enum: contactPartyCodes, example: 'participant' })
  spokeWith!: ContactParty;

  @ApiProperty({ ...anInstant, description: 'Wanneer het contact was' })
  occurredAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Leeg: ingetrokken', example: text.example })
  text!: string | null;

  @ApiProperty({ type: Boolean, example: false })
  withdrawn!: boolean;

  @ApiProperty({ enum: Object.keys(contactNoteSteps), isArray: true, example: ['change', 'withdraw'] })
  can!: ContactNoteStep[];

  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty(anId)
  participantId!: string;

  @ApiProperty({ type: ColleagueNameDto })
  author!: ColleagueNameDto;

  @ApiProperty({ ...anInstant, description: 'Wanneer de notitie is opgeslagen' })
  recordedAt!: string;

  @ApiProperty({ ...anId, nullable: true, description: 'De afspraak die erbij gemaakt is' })
  appointmentId!: string | null;
}
