import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { NamedNeed } from '../refusal.js';

@ApiSchema({ name: 'Need' })
export class NeedDto implements NamedNeed {
  @ApiProperty({
    type: String,
    description: 'Vaste code waarop een programma kan vertakken',
    example: 'diagnosisReport',
  })
  code!: string;

  @ApiProperty({ type: String, example: 'diagnoserapport ontbreekt' })
  detail!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Het deel van het dossier waarin het wordt vastgelegd; leeg: de stap vraagt het zelf',
    example: 'diagnose',
  })
  recordedIn!: string | null;

  @ApiProperty({ type: Boolean, description: 'Een reden is ook goed', example: false })
  orReason!: boolean;
}
