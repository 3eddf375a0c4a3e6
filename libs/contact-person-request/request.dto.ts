import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Flag, Id, Text } from '#kernel/http/fields.js';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import type { RequestState, RequestStep } from './request.rules.js';
import { requestStates, requestStepNames } from './request.rules.js';

const id = { type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' } as const;
const instant = { type: String, format: 'date-time', example: '2026-12-01T08:15:30.000Z' } as const;

@ApiSchema({ name: 'NewContactPersonRequest' })
export class NewRequestDto {
  @Text('reden', {
    max: 1000,
    optional: true,
    nullable: true,
    description: 'in de woorden van de deelnemer; die hoeft niets te zeggen',
    example: 'Wij begrijpen elkaar niet goed.',
  })
  reason?: string | null;

  @Text('wens', { max: 500, optional: true, nullable: true, example: 'Liefst iemand die Tigrinya spreekt.' })
  wish?: string | null;

  @Id('gewenste collega', { optional: true, nullable: true })
  wishedUserId?: string | null;

  @Flag('vertrouwelijk', {
    optional: true,
    description: 'de deelnemer wil niet dat het aanspreekpunt leest wat er is gezegd',
  })
  confidential?: boolean;
}

@ApiSchema({ name: 'ContactPersonRequestRefusal' })
export class RequestRefusalDto {
  @Text('reden', {
    max: 1000,
    description: 'voor de deelnemer, in gewone woorden',
    example: 'Er is nu niemand anders met ruimte. In januari kijken we opnieuw.',
  })
  reason!: string;
}

export class WaitingRequestsQuery {
  @Id('team', { optional: true, description: 'alleen van dit team' })
  teamId?: string;
}

@ApiSchema({ name: 'ContactPersonRequestVersion' })
export class RequestVersionDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ enum: requestStates, example: 'asked' })
  state!: RequestState;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'Stuur mee als If-Match bij een stap',
    example: 1,
  })
  version!: number;
}

@ApiSchema({ name: 'ContactPersonRequestHandover' })
class RequestHandoverDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ type: String, example: 'offered' })
  state!: string;

  @ApiProperty({ type: ColleagueNameDto })
  to!: ColleagueNameDto;
}

@ApiSchema({ name: 'ContactPersonRequestWords' })
class RequestWordsDto {
  @ApiProperty({ type: String, nullable: true, example: 'Wij begrijpen elkaar niet goed.' })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Liefst iemand die Tigrinya spreekt.' })
  wish!: string | null;

  @ApiProperty({ type: ColleagueNameDto, nullable: true, description: 'Wie de deelnemer graag wil' })
  wished!: ColleagueNameDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'Waarom niet', example: null })
  answer!: string | null;
}

@ApiSchema({ name: 'ContactPersonRequestParticipant' })
class RequestParticipantDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ type: String, example: 'Heijden, Truus van der' })
  name!: string;
}

@ApiSchema({ name: 'ContactPersonRequest' })
class RequestDto extends RequestVersionDto {
  @ApiProperty(id)
  trajectoryId!: string;

  @ApiProperty({ type: RequestParticipantDto })
  participant!: RequestParticipantDto;

  @ApiProperty({ type: ColleagueNameDto, description: 'Het aanspreekpunt toen het werd gevraagd' })
  about!: ColleagueNameDto;

  @ApiProperty({ type: ColleagueNameDto, description: 'Wie het vastlegde' })
  recordedBy!: ColleagueNameDto;

  @ApiProperty(instant)
  recordedAt!: string;

  @ApiProperty({
    type: Boolean,
    description: 'Het aanspreekpunt leest niet wat er is gezegd',
    example: false,
  })
  confidential!: boolean;

  @ApiProperty({ type: String, format: 'date', description: 'Uiterlijk beantwoorden', example: '2026-12-08' })
  answerBy!: string;

  @ApiProperty({ type: ColleagueNameDto, nullable: true })
  answeredBy!: ColleagueNameDto | null;

  @ApiProperty({ ...instant, nullable: true })
  answeredAt!: string | null;

  @ApiProperty({ type: Boolean, description: 'Een ander is sindsdien het aanspreekpunt', example: false })
  carriedOut!: boolean;

  @ApiProperty({ type: RequestHandoverDto, nullable: true, description: 'De overdracht die erop volgde' })
  handover!: RequestHandoverDto | null;

  @ApiProperty({
    type: RequestWordsDto,
    nullable: true,
    description: 'Wat de deelnemer zei; leeg als dat niet voor u is',
  })
  words!: RequestWordsDto | null;

  @ApiProperty({
    type: String,
    isArray: true,
    enum: requestStepNames,
    description: 'Wat u er nu mee kunt doen',
    example: ['grant', 'refuse'],
  })
  can!: RequestStep[];
}

@ApiSchema({ name: 'ContactPersonRequestList' })
export class RequestListDto {
  @ApiProperty({ type: [RequestDto] })
  items!: RequestDto[];
}
