import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { Id } from '#kernel/http/fields.js';

export class LoadQuery {
  @Id('team', { optional: true, description: 'alleen van dit team; leeg: van alle teams die u leidt' })
  teamId?: string;
}

const count = { type: 'integer', minimum: 0 } as const;

@ApiSchema({ name: 'LoadReason' })
class LoadReasonDto {
  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-23T08:15:30.000Z' })
  at!: string;

  @ApiProperty({ type: ColleagueNameDto, description: 'Wie de reden gaf' })
  by!: ColleagueNameDto;

  @ApiProperty({ type: String, example: 'Spreekt als enige Tigrinya' })
  reason!: string;
}

@ApiSchema({ name: 'Load' })
class LoadDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  id!: string;

  @ApiProperty({ type: String, example: 'Anouk Reijnders' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Team Heuvelland' })
  teamName!: string | null;

  @ApiProperty({ ...count, description: 'Lopende trajecten als aanspreekpunt', example: 14 })
  cases!: number;

  @ApiProperty({ ...count, description: 'Punten van die trajecten', example: 28 })
  points!: number;

  @ApiProperty({ ...count, description: 'Trajecten die zijn aangeboden en nog niet beantwoord', example: 1 })
  offers!: number;

  @ApiProperty({ ...count, description: 'Punten van die aanbiedingen; ze tellen mee', example: 3 })
  reserved!: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Plafond in punten', example: 40 })
  ceiling!: number;

  @ApiProperty({ type: 'integer', isArray: true, description: 'Werkdagen; 1 is maandag', example: [1, 2, 4] })
  workingDays!: number[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Te bellen vanaf; leeg: de hele dag',
    example: '09:00',
  })
  reachableFrom!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Te bellen tot', example: '12:30' })
  reachableUntil!: string | null;

  @ApiProperty({ type: Boolean, description: 'Werkt vandaag volgens het rooster', example: true })
  worksToday!: boolean;

  @ApiProperty({ type: Boolean, description: 'Is er vandaag niet', example: false })
  away!: boolean;

  @ApiProperty({
    type: [LoadReasonDto],
    description: 'Waarom deze coach boven het plafond mocht, het laatste halfjaar; het nieuwste eerst',
  })
  reasons!: LoadReasonDto[];

  @ApiProperty({
    enum: ['changeWeek'],
    isArray: true,
    description: 'Wat u ermee kunt',
    example: ['changeWeek'],
  })
  can!: readonly 'changeWeek'[];
}

@ApiSchema({ name: 'LoadList' })
export class LoadListDto {
  @ApiProperty({ type: [LoadDto] })
  items!: LoadDto[];
}
