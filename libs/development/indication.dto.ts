import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, Text } from '#kernel/http/fields.js';
import { aDay, anId, aVersion, noDay, noText, steps } from './development-properties.js';
import { ending, lastDay } from './ending-fields.js';
import { indicationSteps } from './indication.rules.js';

class IndicationTermsDto {
  @DateOnly('einddatum', lastDay)
  endsOn?: string | null;

  @Text('besluit van', {
    optional: true,
    nullable: true,
    withoutBsn: true,
    description: 'wie besloot; verplicht als de doelgroep een besluit vraagt',
    example: 'college van Vaals',
  })
  decidedBy?: string | null;

  @DateOnly('datum van het besluit', { optional: true, nullable: true, example: '2026-11-03' })
  decidedOn?: string | null;

  @Text('reden van het einde', ending)
  endReason?: string | null;
}

@ApiSchema({ name: 'IndicationRequest' })
export class IndicationRequestDto extends IndicationTermsDto {
  @Text('doelgroep', {
    max: 40,
    pattern: /^[a-zA-Z]+$/,
    patternName: 'een code uit de lijst van doelgroepen',
    description: 'code uit de lijst van doelgroepen',
    example: 'banenafspraak',
  })
  targetGroup!: string;

  @DateOnly('begindatum', { example: '2026-11-03' })
  startsOn!: string;
}

@ApiSchema({ name: 'IndicationChange' })
export class IndicationChangeDto extends IndicationTermsDto {
  @DateOnly('begindatum', { optional: true, example: '2026-11-03' })
  startsOn?: string;
}

@ApiSchema({ name: 'TargetGroup' })
export class TargetGroupDto {
  @ApiProperty({ type: String, example: 'banenafspraak' })
  code!: string;

  @ApiProperty({ type: String, example: 'banenafspraak' })
  label!: string;

  @ApiProperty({ type: String, example: 'Wfsv, artikel 38b (doelgroepregister)' })
  legalBasis!: string;

  @ApiProperty({ type: Boolean, description: 'Of er op die dag instroom is', example: true })
  inflow!: boolean;

  @ApiProperty({ ...noText, description: 'Wie erover besluit; leeg als er geen besluit nodig is' })
  decidedBy!: string | null;

  @ApiProperty({ ...aDay, example: '2015-01-01' })
  from!: string;

  @ApiProperty(noDay)
  until!: string | null;
}

@ApiSchema({ name: 'TargetGroups' })
export class TargetGroupsDto {
  @ApiProperty({ type: [TargetGroupDto] })
  items!: readonly TargetGroupDto[];

  @ApiProperty({ ...noText, description: 'Altijd leeg: de lijst past op één bladzijde' })
  nextCursor!: null;
}

@ApiSchema({ name: 'HeldIndication' })
export class IndicationDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ type: String, example: 'banenafspraak' })
  targetGroup!: string;

  @ApiProperty({ type: String, example: 'banenafspraak' })
  label!: string;

  @ApiProperty({
    type: String,
    description: 'Zoals die op de eerste dag gold',
    example: 'Wfsv, artikel 38b (doelgroepregister)',
  })
  legalBasis!: string;

  @ApiProperty({ ...anId, description: 'Het traject waarin zij is vastgelegd' })
  trajectoryId!: string;

  @ApiProperty(aDay)
  startsOn!: string;

  @ApiProperty({ ...noDay, description: 'De laatste dag' })
  endsOn!: string | null;

  @ApiProperty(noText)
  decidedBy!: string | null;

  @ApiProperty(noDay)
  decidedOn!: string | null;

  @ApiProperty(noText)
  endReason!: string | null;

  @ApiProperty(steps(indicationSteps, indicationSteps))
  can!: readonly string[];
}
