import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Id, OneOf, Text } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import type { Box, Order } from './handover.repository.js';
import { boxes, orders } from './handover.repository.js';
import { DossierVersionDto, HandoverDossierDto, HandoverQuestionDto } from './dossier/dossier.dto.js';
import type { DossierPart } from './dossier/dossier-parts.rules.js';
import { dossierPartCodes } from './dossier/dossier-parts.rules.js';
import { HandoverVersionDto } from './handover-version.dto.js';
import type { HandoverPossibility, HandoverState } from './handover.rules.js';
import { handoverPossibilityNames, handoverStates } from './handover.rules.js';
import { MeetingDto } from './meeting/meeting.dto.js';
import { OfferedPersonDto } from './offered-person.dto.js';

const anId = '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10';
const id = { type: String, format: 'uuid', example: anId } as const;
const day = { type: String, format: 'date', example: '2026-12-08' } as const;
const instant = { type: String, format: 'date-time', example: '2026-12-01T08:15:30.000Z' } as const;

@ApiSchema({ name: 'HandoverAcceptance' })
export class HandoverAcceptanceDto {
  static readonly mayBeLeftOut = true;

  @Text('reden om namens de ontvanger aan te nemen', {
    max: 500,
    optional: true,
    nullable: true,
    description: 'nodig als u namens de ontvanger aanneemt; de ontvanger leest haar',
    example: 'Bart is deze week op cursus; we hebben elkaar gebeld.',
  })
  reason?: string | null;

  @Text('reden om boven het plafond te gaan', {
    max: 500,
    optional: true,
    nullable: true,
    description:
      'nodig als u namens de ontvanger aanneemt en die boven het plafond is; de ontvanger leest haar',
    example: 'De deelnemer kent Bart en wil met niemand anders praten.',
  })
  aboveCeilingReason?: string | null;
}

@ApiSchema({ name: 'HandoverDeclination' })
export class HandoverDeclinationDto {
  @Text('reden', { max: 1000, example: 'Ik ga vanaf volgende week met verlof.' })
  reason!: string;
}

@ApiSchema({ name: 'HandoverWithdrawal' })
export class HandoverWithdrawalDto {
  @Text('reden', { max: 1000, optional: true, nullable: true, example: 'De deelnemer blijft toch bij mij.' })
  reason?: string | null;
}

@ApiSchema({ name: 'HandoverRedirection' })
export class HandoverRedirectionDto {
  @Id('nieuwe ontvanger')
  toUserId!: string;

  @Text('reden', { max: 1000, optional: true, nullable: true, example: 'De eerste ontvanger is ziek.' })
  reason?: string | null;

  @Text('reden om boven het plafond te gaan', {
    max: 500,
    optional: true,
    nullable: true,
    description: 'nodig als de ontvanger hiermee boven het plafond komt; de ontvanger leest haar',
    example: 'De deelnemer kent Bart en wil met niemand anders praten.',
  })
  aboveCeilingReason?: string | null;
}

export class HandoverQuery extends PageQuery {
  @OneOf('postvak', boxes, {
    optional: true,
    description: 'aan mij aangeboden, door mij aangeboden, of uit mijn team; leeg: alles wat u mag zien',
  })
  box?: Box;

  @OneOf('status', handoverStates, { optional: true })
  state?: HandoverState;

  @OneOf('volgorde', orders, { optional: true, description: 'de nieuwste eerst, of wie het langst wacht' })
  order?: Order;

  @Id('team', { optional: true, description: 'alleen van wie bij het aanbod in dit team zat' })
  teamId?: string;
}

@ApiSchema({ name: 'HandoverParticipant' })
class HandoverParticipantDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Leeg als u het dossier niet meer mag zien',
    example: 'Heijden, Truus van der',
  })
  name!: string | null;

  @ApiProperty({
    type: Boolean,
    description: 'U kunt het hele dossier openen; de ontvanger kan dat pas na het aannemen',
    example: false,
  })
  opensRecord!: boolean;
}

@ApiSchema({ name: 'HandoverItem' })
export class HandoverItemDto extends HandoverVersionDto {
  @ApiProperty(id)
  trajectoryId!: string;

  @ApiProperty({ type: HandoverParticipantDto })
  participant!: HandoverParticipantDto;

  @ApiProperty({ type: ColleagueNameDto, description: 'Het aanspreekpunt dat overdraagt' })
  from!: ColleagueNameDto;

  @ApiProperty({ type: ColleagueNameDto, description: 'Aan wie is aangeboden' })
  to!: ColleagueNameDto;

  @ApiProperty({ type: Boolean, description: 'Met een driegesprek', example: false })
  warm!: boolean;

  @ApiProperty({ ...day, nullable: true, description: 'Datum van het driegesprek' })
  meetingOn!: string | null;

  @ApiProperty({ type: Boolean, description: 'De ontvanger wacht op antwoord op een vraag', example: false })
  askedBack!: boolean;

  @ApiProperty({ ...instant, description: 'Sinds dit moment ligt het aanbod er' })
  offeredAt!: string;

  @ApiProperty({ ...day, description: 'Zonder antwoord hoort de teamleider het op deze dag' })
  escalateOn!: string;

  @ApiProperty({ ...day, description: 'Zonder antwoord vervalt het aanbod op deze dag' })
  expiresOn!: string;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    nullable: true,
    description: 'Werkdagen na vandaag tot en met de dag waarop het vervalt; leeg als het is afgehandeld',
    example: 7,
  })
  workingDaysLeft!: number | null;

  @ApiProperty({ type: Boolean, description: 'De ontvanger is herinnerd', example: true })
  reminded!: boolean;

  @ApiProperty({ type: Boolean, description: 'De teamleider is ingelicht', example: false })
  escalated!: boolean;

  @ApiProperty({ ...instant, nullable: true, description: 'Wanneer het is afgehandeld' })
  closedAt!: string | null;

  @ApiProperty({ type: ColleagueNameDto, nullable: true, description: 'Wie het heeft afgehandeld' })
  closedBy!: ColleagueNameDto | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Reden van afwijzen of intrekken',
    example: 'Ik ga vanaf volgende week met verlof.',
  })
  reason!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Waarom de ontvanger boven het plafond werd gevraagd; leeg als er ruimte was, of voor een ontvanger die niets meer te beantwoorden heeft',
    example: null,
  })
  aboveCeilingReason!: string | null;

  @ApiProperty({
    type: String,
    isArray: true,
    enum: handoverPossibilityNames,
    description: 'Wat u er nu mee kunt doen',
    example: ['accept', 'decline'],
  })
  can!: HandoverPossibility[];
}

@ApiSchema({ name: 'HandoverPage' })
export class HandoverPageDto {
  @ApiProperty({ type: [HandoverItemDto] })
  items!: HandoverItemDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Cursor van de volgende bladzijde; leeg op de laatste',
    example: 'WyIwMTkwYTVjMiJd',
  })
  nextCursor!: string | null;
}

@ApiSchema({ name: 'Handover' })
export class HandoverDto extends HandoverItemDto {
  @ApiProperty({
    type: HandoverDossierDto,
    nullable: true,
    description: 'Overdrachtsdossier; leeg voor een ontvanger die niets meer te beantwoorden heeft',
  })
  dossier!: HandoverDossierDto | null;

  @ApiProperty({
    type: OfferedPersonDto,
    nullable: true,
    description: 'Om wie het gaat, voor de ontvanger zolang het aanbod er ligt',
  })
  person!: OfferedPersonDto | null;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'De versie van het overdrachtsdossier die nu geldt',
    example: 1,
  })
  dossierNumber!: number;

  @ApiProperty({
    type: String,
    isArray: true,
    enum: dossierPartCodes,
    description: 'De onderdelen van deze versie',
    example: ['mustKnow', 'agreements'],
  })
  parts!: DossierPart[];

  @ApiProperty({
    type: String,
    isArray: true,
    enum: dossierPartCodes,
    description: 'De onderdelen die de ontvanger heeft gelezen',
    example: ['mustKnow'],
  })
  ticked!: DossierPart[];

  @ApiProperty({
    type: [DossierVersionDto],
    description: 'Zoals het eerder is aangeboden, van de eerste versie af; ook de versie die nu geldt',
  })
  versions!: DossierVersionDto[];

  @ApiProperty({ type: [HandoverQuestionDto] })
  questions!: HandoverQuestionDto[];

  @ApiProperty({ type: MeetingDto, nullable: true, description: 'Driegesprek van een warme overdracht' })
  meeting!: MeetingDto | null;
}
