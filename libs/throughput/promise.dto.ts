import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, Id } from '#kernel/http/fields.js';

export class PromiseQuery {
  @DateOnly('van', { example: '2026-01-01', description: 'eerste dag van de periode' })
  from!: string;

  @DateOnly('tot en met', { example: '2026-12-31', description: 'laatste dag van de periode' })
  until!: string;

  @Id('team', { optional: true, description: 'alleen van dit team; leeg: alle teams die u ziet' })
  teamId?: string;
}

const count = { type: 'integer', minimum: 0 } as const;
const figure = { type: Number, nullable: true, minimum: 0 } as const;

@ApiSchema({ name: 'PromiseFigures' })
class PromiseFiguresDto {
  @ApiProperty({ ...count, description: 'Deelnemers met een lopend traject in de periode', example: 180 })
  participants!: number;

  @ApiProperty({ ...count, description: 'Wisselingen van aanspreekpunt', example: 27 })
  changes!: number;

  @ApiProperty({ ...figure, description: 'Wisselingen per deelnemer', example: 0.15 })
  changesPerParticipant!: number | null;

  @ApiProperty({ ...count, description: 'Aangenomen overdrachten', example: 24 })
  accepted!: number;

  @ApiProperty({ ...figure, description: 'Mediaan van aanbod tot aannemen, in werkdagen', example: 2 })
  medianDays!: number | null;

  @ApiProperty({
    ...figure,
    description: 'Negen van de tien zijn zo snel aangenomen, in werkdagen',
    example: 6,
  })
  p90Days!: number | null;

  @ApiProperty({ ...count, description: 'Wisselingen terug naar een eerder aanspreekpunt', example: 1 })
  backAndForth!: number;

  @ApiProperty({ ...count, description: 'Dagen met een vervanger, van alle deelnemers samen', example: 210 })
  substitutedDays!: number;

  @ApiProperty({
    ...figure,
    description: 'Dagen met een vervanger, in procenten van alle dagen',
    example: 3.2,
  })
  substitutedShare!: number | null;

  @ApiProperty({ ...count, description: 'Momenten zonder aanspreekpunt', example: 0 })
  gaps!: number;
}

@ApiSchema({ name: 'PromiseOfTeam' })
class PromiseOfTeamDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
  })
  id!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Team Heuvelland' })
  name!: string | null;

  @ApiProperty({
    type: PromiseFiguresDto,
    nullable: true,
    description: 'Leeg: minder dan vijf deelnemers, en u mag hun dossiers niet zien',
  })
  figures!: PromiseFiguresDto | null;
}

@ApiSchema({ name: 'PromiseReport' })
export class PromiseReportDto {
  @ApiProperty({ ...count, description: 'Binnen zoveel dagen telt een wisseling als terug', example: 90 })
  backAndForthDays!: number;

  @ApiProperty({ type: PromiseFiguresDto, nullable: true, description: 'Alle teams samen' })
  total!: PromiseFiguresDto | null;

  @ApiProperty({ type: [PromiseOfTeamDto] })
  teams!: PromiseOfTeamDto[];
}
