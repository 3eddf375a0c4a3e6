import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, Flag, Id, Ids, OneOf, Text } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import type { Box, Order } from './handover.repository.js';
import { boxes, orders } from './handover.repository.js';
import type { HandoverPossibility, HandoverState } from './handover.rules.js';
import { handoverPossibilityNames, handoverStates } from './handover.rules.js';

const anId = '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10';
const id = { type: String, format: 'uuid', example: anId } as const;
const day = { type: String, format: 'date', example: '2026-12-08' } as const;
const instant = { type: String, format: 'date-time', example: '2026-12-01T08:15:30.000Z' } as const;

/** What may be missing is optional here: the completeness gate names all of it at once. */
@ApiSchema({ name: 'HandoverOffer' })
export class HandoverOfferDto {
  @Id('ontvanger')
  toUserId!: string;

  @Text('wat de ontvanger moet weten', {
    max: 5000,
    optional: true,
    nullable: true,
    example: 'Werkt het liefst in de ochtend. Belt zelf niet graag.',
  })
  mustKnow?: string | null;

  @Text('afspraken met de deelnemer', {
    max: 5000,
    optional: true,
    nullable: true,
    example: 'Elke maandag bellen wij hoe de week was.',
  })
  agreements?: string | null;

  @DateOnly('volgende afspraak', { optional: true, nullable: true, example: '2026-12-08' })
  nextAppointmentOn?: string | null;

  @Text('reden dat er geen volgende afspraak is', {
    max: 500,
    optional: true,
    nullable: true,
    example: 'Wacht op de uitslag van de keuring',
  })
  noAppointmentReason?: string | null;

  @Ids('bevestigde open taken', {
    max: 200,
    optional: true,
    nullable: true,
    description: 'de open taken die u hebt nagelopen; zij gaan bij aannemen over naar de ontvanger',
    example: [anId],
  })
  confirmedTaskIds?: string[] | null;

  @Flag('warme overdracht', {
    optional: true,
    nullable: true,
    description: 'met een driegesprek; dan is ook `meetingOn` nodig',
  })
  warm?: boolean | null;

  @DateOnly('datum van het driegesprek', { optional: true, nullable: true, example: '2026-12-04' })
  meetingOn?: string | null;

  @Text('reden om boven het plafond te gaan', {
    max: 500,
    optional: true,
    nullable: true,
    description: 'nodig als de ontvanger hiermee boven het plafond komt; de ontvanger leest haar',
    example: 'De deelnemer kent Bart en wil met niemand anders praten.',
  })
  aboveCeilingReason?: string | null;
}

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
}

@ApiSchema({ name: 'HandoverVersion' })
export class HandoverVersionDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ type: String, enum: [...handoverStates], example: 'offered' })
  state!: HandoverState;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'Stuur mee als If-Match bij een stap',
    example: 1,
  })
  version!: number;
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
    description: 'Waarom de ontvanger boven het plafond werd gevraagd; leeg als er ruimte was',
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

@ApiSchema({ name: 'HandoverTask' })
class HandoverTaskDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ type: String, example: 'Werkgever bellen over de proefplaats' })
  title!: string;

  @ApiProperty({ ...day, nullable: true })
  dueOn!: string | null;
}

@ApiSchema({ name: 'HandoverDossier' })
class HandoverDossierDto {
  @ApiProperty({ type: String, example: 'Werkt het liefst in de ochtend. Belt zelf niet graag.' })
  mustKnow!: string;

  @ApiProperty({ type: String, example: 'Elke maandag bellen wij hoe de week was.' })
  agreements!: string;

  @ApiProperty({ ...day, nullable: true, description: 'Volgende afspraak' })
  nextAppointmentOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Wacht op de uitslag van de keuring' })
  noAppointmentReason!: string | null;

  @ApiProperty({ type: [HandoverTaskDto], description: 'Open taken, zoals ze waren bij het aanbod' })
  openTasks!: HandoverTaskDto[];
}

@ApiSchema({ name: 'Handover' })
export class HandoverDto extends HandoverItemDto {
  @ApiProperty({
    type: HandoverDossierDto,
    nullable: true,
    description: 'Overdrachtsdossier; leeg voor een ontvanger die niets meer te beantwoorden heeft',
  })
  dossier!: HandoverDossierDto | null;
}
