import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';

@ApiSchema({ name: 'AccessReportLine' })
class AccessReportLineDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'De eerste keer van een bezoek: keren met minder dan een half uur ertussen',
    example: '2026-11-02T09:30:00+00:00',
  })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'De laatste keer van het bezoek',
    example: '2026-11-02T10:05:00+00:00',
  })
  to!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Hoe vaak tijdens het bezoek', example: 4 })
  times!: number;

  @ApiProperty({ type: String, example: 'dossier.opened' })
  action!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Aanmelding bij het UWV' })
  purpose!: string | null;

  @ApiProperty({ type: ColleagueNameDto })
  colleague!: ColleagueNameDto;
}

@ApiSchema({ name: 'AccessReport' })
export class AccessReportDto {
  @ApiProperty({ type: [AccessReportLineDto], description: 'Nieuwste eerst' })
  items!: AccessReportLineDto[];

  @ApiProperty({ type: String, nullable: true, example: 'WzEyM10' })
  nextCursor!: string | null;
}
