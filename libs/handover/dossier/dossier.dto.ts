import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';

const id = { type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' } as const;
const day = { type: String, format: 'date', example: '2026-12-08' } as const;
const instant = { type: String, format: 'date-time', example: '2026-12-01T08:15:30.000Z' } as const;

@ApiSchema({ name: 'HandoverTask' })
export class HandoverTaskDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ type: String, example: 'Werkgever bellen over de proefplaats' })
  title!: string;

  @ApiProperty({ ...day, nullable: true })
  dueOn!: string | null;
}

@ApiSchema({ name: 'HandoverDeadline' })
export class HandoverDeadlineDto {
  @ApiProperty({ type: String, example: 'evaluatie' })
  label!: string;

  @ApiProperty(day)
  dueOn!: string;
}

@ApiSchema({ name: 'HandoverDossier' })
export class HandoverDossierDto {
  @ApiProperty({ type: String, example: 'Werkt het liefst in de ochtend. Belt zelf niet graag.' })
  mustKnow!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Eigen woorden van de deelnemer; leeg bij een overdracht van vroeger, of met de reden ernaast',
    example: '“Ik wil weer met mijn handen werken.”',
  })
  participantWords!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Wil er nu niets over zeggen' })
  noWordsReason!: string | null;

  @ApiProperty({ type: String, example: 'Elke maandag bellen wij hoe de week was.' })
  agreements!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Waar het traject staat en wat ernaast loopt',
    example: 'Fase ontwikkeling sinds 1 oktober 2026',
  })
  situation!: string | null;

  @ApiProperty({ ...day, nullable: true, description: 'Volgende afspraak' })
  nextAppointmentOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Wacht op de uitslag van de keuring' })
  noAppointmentReason!: string | null;

  @ApiProperty({ type: [HandoverTaskDto], description: 'Open taken, zoals ze waren bij het aanbod' })
  openTasks!: HandoverTaskDto[];

  @ApiProperty({ type: [HandoverDeadlineDto], description: 'Termijnen die meegaan, zoals ze waren' })
  deadlines!: HandoverDeadlineDto[];
}

/** What was offered is never changed; an answer to a question is a version of its own. */
@ApiSchema({ name: 'HandoverDossierVersion' })
export class DossierVersionDto {
  @ApiProperty({ type: 'integer', minimum: 1, example: 1 })
  number!: number;

  @ApiProperty({ type: HandoverDossierDto })
  dossier!: HandoverDossierDto;

  @ApiProperty({ type: ColleagueNameDto })
  writtenBy!: ColleagueNameDto;

  @ApiProperty(instant)
  writtenAt!: string;
}

@ApiSchema({ name: 'HandoverQuestion' })
export class HandoverQuestionDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Over deze versie is het gevraagd', example: 1 })
  number!: number;

  @ApiProperty({ type: String, example: 'Wie belt de werkgever op maandag?' })
  question!: string;

  @ApiProperty({ type: ColleagueNameDto })
  askedBy!: ColleagueNameDto;

  @ApiProperty(instant)
  askedAt!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Dat doet Bart; het nummer staat in het dossier.' })
  answer!: string | null;

  @ApiProperty({ type: ColleagueNameDto, nullable: true })
  answeredBy!: ColleagueNameDto | null;

  @ApiProperty({ ...instant, nullable: true })
  answeredAt!: string | null;
}
