import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, OneOf, Text } from '#kernel/http/fields.js';
import type { TextWarningDto } from '#kernel/http/text-warning.dto.js';
import { warningsProperty } from '#kernel/http/text-warning.dto.js';
import { aDay, anId, aVersion, noDay, noText, steps } from './development-properties.js';
import { ending, lastDay } from './ending-fields.js';
import type { ProvisionKind } from './provision.rules.js';
import { provisionKindCodes, provisionSteps } from './provision.rules.js';

class ProvisionTermsDto {
  @Text('omschrijving', {
    max: 300,
    optional: true,
    nullable: true,
    withoutBsn: true,
    example: 'Twee dagdelen per week',
  })
  description?: string | null;

  @DateOnly('einddatum', lastDay)
  endsOn?: string | null;

  @Text('reden van het einde', ending)
  endReason?: string | null;
}

const why = { max: 300, withoutBsn: true, example: 'Kan de werkplek nog niet zelf bereiken' } as const;

@ApiSchema({ name: 'ProvisionRequest' })
export class ProvisionRequestDto extends ProvisionTermsDto {
  @OneOf('soort voorziening', provisionKindCodes)
  kind!: ProvisionKind;

  @DateOnly('begindatum', { example: '2026-11-03' })
  startsOn!: string;

  @Text('reden', why)
  reason!: string;
}

@ApiSchema({ name: 'ProvisionChange' })
export class ProvisionChangeDto extends ProvisionTermsDto {
  @DateOnly('begindatum', { optional: true, example: '2026-11-03' })
  startsOn?: string;

  @Text('reden', { ...why, min: 1, optional: true })
  reason?: string;
}

@ApiSchema({ name: 'Provision' })
export class ProvisionDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ enum: provisionKindCodes, example: 'travel' })
  kind!: ProvisionKind;

  @ApiProperty(noText)
  description!: string | null;

  @ApiProperty(aDay)
  startsOn!: string;

  @ApiProperty({ ...noDay, description: 'De laatste dag' })
  endsOn!: string | null;

  @ApiProperty({ type: String, example: 'Kan de werkplek nog niet zelf bereiken' })
  reason!: string;

  @ApiProperty(noText)
  endReason!: string | null;

  @ApiProperty(steps(provisionSteps, provisionSteps))
  can!: readonly string[];
}

@ApiSchema({ name: 'ProvisionRecorded' })
export class ProvisionRecordedDto extends ProvisionDto {
  @ApiProperty(warningsProperty)
  warnings!: readonly TextWarningDto[];
}
