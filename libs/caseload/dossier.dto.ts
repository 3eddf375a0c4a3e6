import { ApiExtraModels, ApiProperty, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import { DossierPersonDto, DossierSourceDto, ValueOriginDto } from './dossier-person.dto.js';
import { DossierTrajectoryDto } from './dossier-trajectory.dto.js';
import { DossierMergerDto } from './dossier-merger.dto.js';

@ApiExtraModels(ValueOriginDto)
@ApiSchema({ name: 'Dossier' })
export class DossierDto {
  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een wijziging', example: 4 })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a26' })
  id!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Het dossier waarin dit is opgegaan',
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a27',
  })
  mergedInto!: string | null;

  @ApiProperty({ type: String, example: 'Heijden, Truus van der' })
  name!: string;

  @ApiProperty({ type: DossierPersonDto })
  person!: DossierPersonDto;

  @ApiProperty({ type: Boolean, description: 'Het BSN zelf staat hier niet, ook niet deels', example: true })
  bsnKnown!: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(ValueOriginDto) },
    description: 'Per veld waar de waarde vandaan komt',
    example: { phone: { source: 'mtb', recordedOn: '2024-05-01', enteredBy: null } },
  })
  provenance!: Record<string, ValueOriginDto>;

  @ApiProperty({ type: [DossierSourceDto] })
  sourceRecords!: DossierSourceDto[];

  @ApiProperty({
    type: [DossierMergerDto],
    description: 'Wat hierin opging en er nog in staat, nieuwste eerst',
  })
  mergers!: DossierMergerDto[];

  @ApiProperty({ type: [DossierTrajectoryDto], description: 'Het lopende traject eerst' })
  trajectories!: DossierTrajectoryDto[];

  @ApiProperty({
    type: [String],
    description: 'Wat u met de gegevens van de deelnemer kunt doen',
    example: ['correct', 'revealBsn'],
  })
  can!: string[];
}
