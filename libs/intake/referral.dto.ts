import { ApiProperty, ApiSchema, PickType } from '@nestjs/swagger';
import { AnnexFormDto } from './annex-form.dto.js';
import type { MissingPerPart } from './intake-form.rules.js';
import { MtbFormDto } from './mtb-form.dto.js';
import { Podium24FormDto } from './podium24-form.dto.js';
import { ReferralListItemDto } from './referral-list.dto.js';
import { ReferralPersonDto } from './referral-person.dto.js';
import type { ReferralState } from './referral.rules.js';
import { referralStates } from './referral.rules.js';
import type { TargetGroupName } from './target-groups.rules.js';
import { targetGroupNames } from './target-groups.rules.js';

@ApiSchema({ name: 'ReferredPerson' })
class ReferredPersonDto extends PickType(ReferralPersonDto, [
  ...([
    'givenName',
    'initials',
    'prefix',
    'surname',
    'partnerPrefix',
    'partnerSurname',
    'birthDate',
  ] as const),
  ...(['gender', 'addressLine', 'postcode', 'town', 'municipalityCode', 'phone', 'email'] as const),
  ...(['language', 'preferredContact'] as const),
]) {
  @ApiProperty({ type: String, nullable: true, description: 'BSN, afgeschermd', example: '*****0019' })
  maskedBsn!: string | null;
}

@ApiSchema({ name: 'ReferralMissing' })
class MissingPerPartDto implements MissingPerPart {
  @ApiProperty({ type: [String], example: ['geboortedatum ontbreekt'] })
  person!: string[];

  @ApiProperty({ type: [String], example: ['doelgroep ontbreekt'] })
  targetGroups!: string[];

  @ApiProperty({ type: [String], example: ['hulpvraag ontbreekt'] })
  answers!: string[];
}

@ApiSchema({ name: 'ReferralStep' })
class ReferralStepDto {
  @ApiProperty({ enum: referralStates, description: 'Status waartoe de stap leidde', example: 'incomplete' })
  state!: ReferralState;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T08:15:00.000Z' })
  at!: string;

  @ApiProperty({ type: String, example: 'Anouk Reijnders' })
  byName!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Wat is al geprobeerd?' })
  reason!: string | null;
}

@ApiSchema({ name: 'Referral' })
export class ReferralDto extends ReferralListItemDto {
  @ApiProperty({ type: ReferredPersonDto })
  person!: ReferredPersonDto;

  @ApiProperty({ enum: targetGroupNames, isArray: true, example: ['bijstand'] })
  targetGroups!: TargetGroupName[];

  @ApiProperty({ type: AnnexFormDto, required: false })
  annex?: AnnexFormDto;

  @ApiProperty({ type: MtbFormDto, required: false })
  mtb?: MtbFormDto;

  @ApiProperty({ type: Podium24FormDto, required: false })
  podium24?: Podium24FormDto;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  decidedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  decidedByName!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  participantId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  trajectoryId!: string | null;

  @ApiProperty({
    type: [String],
    description: 'Wat u er nu mee kunt doen',
    example: ['edit', 'submit', 'withdraw'],
  })
  can!: string[];

  @ApiProperty({
    type: [String],
    description: 'Wat er nog ontbreekt om in te dienen',
    example: ['hulpvraag ontbreekt'],
  })
  missing!: string[];

  @ApiProperty({ type: MissingPerPartDto, description: 'Hetzelfde, per deel van het formulier' })
  missingPerPart!: MissingPerPartDto;

  @ApiProperty({ type: [ReferralStepDto], description: 'Wat ermee is gebeurd, oudste eerst' })
  history!: ReferralStepDto[];
}
