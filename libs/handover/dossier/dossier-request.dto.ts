import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, Flag, Id, Ids, ListOf, OneOf, Text, WholeNumber } from '#kernel/http/fields.js';
import type { TextWarningDto } from '#kernel/http/text-warning.dto.js';
import { warningsProperty } from '#kernel/http/text-warning.dto.js';
import { HandoverVersionDto } from '../handover-version.dto.js';
import type { MeetingPlace } from '../meeting/meeting.rules.js';
import { meetingPlaceCodes } from '../meeting/meeting.rules.js';
import type { DossierPart } from './dossier-parts.rules.js';
import { dossierPartCodes } from './dossier-parts.rules.js';

const anId = '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10';
const left = { optional: true, nullable: true } as const;

/** What may be missing is optional here: the completeness gate names all of it at once. */
export class DossierTextDto {
  @Text('wat de ontvanger moet weten', {
    ...left,
    max: 5000,
    example: 'Werkt het liefst in de ochtend. Belt zelf niet graag.',
  })
  mustKnow?: string | null;

  @Text('eigen woorden van de deelnemer', {
    ...left,
    max: 5000,
    description: 'zoals de deelnemer het zei; of geef `noWordsReason`',
    example: '“Ik wil weer met mijn handen werken.”',
  })
  participantWords?: string | null;

  @Text('reden dat er geen eigen woorden zijn', {
    ...left,
    max: 500,
    example: 'Wil er nu niets over zeggen',
  })
  noWordsReason?: string | null;

  @Text('afspraken met de deelnemer', {
    ...left,
    max: 5000,
    example: 'Elke maandag bellen wij hoe de week was.',
  })
  agreements?: string | null;

  @Text('waar het traject staat', {
    ...left,
    max: 5000,
    description: 'de fase, wat er nog nodig is en wat ernaast loopt',
    example: 'Fase ontwikkeling sinds 1 oktober 2026',
  })
  situation?: string | null;

  @DateOnly('volgende afspraak', { ...left, example: '2026-12-08' })
  nextAppointmentOn?: string | null;

  @Text('reden dat er geen volgende afspraak is', {
    ...left,
    max: 500,
    example: 'Wacht op de uitslag van de keuring',
  })
  noAppointmentReason?: string | null;
}

class DossierDraftDto extends DossierTextDto {
  @Ids('bevestigde open taken', {
    ...left,
    max: 200,
    description: 'de open taken die u hebt nagelopen; zij gaan bij aannemen over naar de ontvanger',
    example: [anId],
  })
  confirmedTaskIds?: string[] | null;

  @Flag('warme overdracht', {
    ...left,
    description: 'met een driegesprek; dan zijn ook dag, tijd en plaats nodig',
  })
  warm?: boolean | null;

  @DateOnly('datum van het driegesprek', { ...left, example: '2026-12-04' })
  meetingOn?: string | null;

  @Text('tijd van het driegesprek', {
    ...left,
    max: 5,
    pattern: /^(([01]\d|2[0-3]):[0-5]\d)?$/,
    patternName: 'uu:mm',
    example: '14:30',
  })
  meetingTime?: string | null;

  @WholeNumber('duur van het driegesprek', {
    ...left,
    min: 15,
    max: 480,
    description: 'in minuten; leeg: een uur',
    example: 60,
  })
  meetingMinutes?: number | null;

  @OneOf('plaats van het driegesprek', meetingPlaceCodes, { ...left, example: 'office' })
  meetingPlace?: MeetingPlace | null;

  @Text('bijzonderheden van het driegesprek', {
    ...left,
    max: 300,
    description: 'kamer of adres; staat niet in de uitnodiging',
    example: 'Kamer 2.14, vraag bij de balie naar Anouk.',
  })
  meetingNote?: string | null;

  @Text('reden om boven het plafond te gaan', {
    ...left,
    max: 500,
    description: 'nodig als de ontvanger hiermee boven het plafond komt; de ontvanger leest haar',
    example: 'De deelnemer kent Bart en wil met niemand anders praten.',
  })
  aboveCeilingReason?: string | null;
}

@ApiSchema({ name: 'HandoverOffer' })
export class HandoverOfferDto extends DossierDraftDto {
  @Id('ontvanger')
  toUserId!: string;
}

/** All of it may still be missing. */
@ApiSchema({ name: 'HandoverDraft' })
export class HandoverDraftDto extends DossierDraftDto {
  @Id('ontvanger', left)
  toUserId?: string | null;
}

@ApiSchema({ name: 'SavedHandoverDraft' })
export class SavedDraftDto {
  @ApiProperty({ type: String, format: 'date-time', example: '2026-12-01T08:15:30.000Z' })
  savedAt!: string;

  @ApiProperty(warningsProperty)
  warnings!: readonly TextWarningDto[];
}

@ApiSchema({ name: 'HandoverTicks' })
export class HandoverTicksDto {
  @ListOf('gelezen onderdelen', dossierPartCodes, { max: 7, example: ['mustKnow', 'agreements'] })
  parts!: DossierPart[];
}

@ApiSchema({ name: 'HandoverQuestionAsked' })
export class QuestionAskedDto {
  @Text('vraag', { max: 1000, example: 'Wie belt de werkgever op maandag?' })
  question!: string;
}

@ApiSchema({ name: 'HandoverAnswer' })
export class HandoverAnswerDto extends DossierTextDto {
  @Text('antwoord', { max: 2000, example: 'Dat doet Bart; het nummer staat in het dossier.' })
  answer!: string;
}

/** After a step that keeps free text. */
@ApiSchema({ name: 'HandoverWritten' })
export class HandoverWrittenDto extends HandoverVersionDto {
  @ApiProperty(warningsProperty)
  warnings!: readonly TextWarningDto[];
}
