import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';

@ApiSchema({ name: 'MergedRecord' })
class MergedRecordDto {
  @ApiProperty({ type: String, example: 'podium24' })
  source!: string;

  @ApiProperty({ type: String, description: 'Oud cliëntnummer, of de aanmelding', example: 'K70001' })
  sourceId!: string;
}

@ApiSchema({ name: 'DossierMerger' })
export class DossierMergerDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a43' })
  id!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00.000Z' })
  mergedAt!: string;

  @ApiProperty({ type: ColleagueNameDto, description: 'Wie het deed' })
  mergedBy!: ColleagueNameDto;

  @ApiProperty({ type: [MergedRecordDto], description: 'Wat erbij kwam' })
  records!: MergedRecordDto[];
}
