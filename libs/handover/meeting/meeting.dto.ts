import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, OneOf, Text, WholeNumber } from '#kernel/http/fields.js';
import type { MeetingPlace } from './meeting.rules.js';
import { meetingPlaceCodes } from './meeting.rules.js';

@ApiSchema({ name: 'HandoverMeeting' })
export class MeetingDto {
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-12-04' })
  meetingOn!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'uu:mm in Nederland; leeg bij een overdracht van vroeger',
    example: '14:30',
  })
  meetingTime!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Minuten', example: 60 })
  meetingMinutes!: number | null;

  @ApiProperty({ type: String, nullable: true, enum: meetingPlaceCodes, example: 'office' })
  meetingPlace!: MeetingPlace | null;

  @ApiProperty({ type: String, nullable: true, description: 'Kamer of adres', example: 'Kamer 2.14' })
  meetingNote!: string | null;
}

/** What is missing is named by the gate, all at once. */
@ApiSchema({ name: 'HandoverMeetingPlanned' })
export class MeetingPlannedDto {
  @DateOnly('datum van het driegesprek', { example: '2026-12-04' })
  meetingOn!: string;

  @Text('tijd van het driegesprek', {
    max: 5,
    pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
    patternName: 'uu:mm',
    example: '14:30',
  })
  meetingTime!: string;

  @WholeNumber('duur van het driegesprek', {
    optional: true,
    nullable: true,
    min: 15,
    max: 480,
    description: 'in minuten; leeg: een uur',
    example: 60,
  })
  meetingMinutes?: number | null;

  @OneOf('plaats van het driegesprek', meetingPlaceCodes, { example: 'office' })
  meetingPlace!: MeetingPlace;

  @Text('bijzonderheden van het driegesprek', {
    optional: true,
    nullable: true,
    max: 300,
    description: 'kamer of adres; staat niet in de uitnodiging',
    example: 'Kamer 2.14',
  })
  meetingNote?: string | null;
}
