import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { OneOf } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import type { FormName } from './intake-form.rules.js';
import { forms } from './intake-form.rules.js';
import type { ReferralOrder } from './referral.repository.js';
import type { ReferralState } from './referral.rules.js';
import { referralStates } from './referral.rules.js';

const optional = true;

export class ReferralQuery extends PageQuery {
  @OneOf('status', referralStates, { optional })
  state?: ReferralState;

  @OneOf('volgorde', ['newest', 'oldest'] as const, {
    optional,
    description: 'nieuwste eerst, of wie het langst op een besluit wacht eerst',
  })
  order?: ReferralOrder;
}

@ApiSchema({ name: 'ReferralProgress' })
class ReferralProgressDto {
  @ApiProperty({ type: String, description: 'Fase van het traject', example: 'diagnose' })
  stage!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T08:15:00.000Z' })
  stageSince!: string;

  @ApiProperty({ type: String, description: 'Aanspreekpunt', example: 'Anouk Reijnders' })
  contactPersonName!: string;

  @ApiProperty({ type: Boolean, description: 'Staat stil (opschorting)', example: false })
  suspended!: boolean;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Eerstvolgende termijn',
    example: '2026-12-01',
  })
  nextDueOn!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Einde van het traject',
    example: null,
  })
  endedAt!: string | null;
}

@ApiSchema({ name: 'ReferralListItem' })
export class ReferralListItemDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  id!: string;

  @ApiProperty({ enum: forms, example: 'annex' })
  form!: FormName;

  @ApiProperty({ enum: referralStates, example: 'submitted' })
  state!: ReferralState;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Zoals in lijsten',
    example: 'Heijden, Truus van der',
  })
  name!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '1987-03-14' })
  birthDate!: string | null;

  @ApiProperty({ type: String, description: 'CBS-code', example: '0935' })
  municipalityCode!: string;

  @ApiProperty({ type: String, example: 'Bram Claessens' })
  referrerName!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-02T08:15:00.000Z' })
  submittedAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Tot wanneer de norm ruimte geeft voor het eerste contact; alleen zolang er niet is beslist',
    example: '2026-11-09',
  })
  contactDueOn!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Waarom teruggestuurd, geweigerd of ingetrokken',
    example: null,
  })
  stateReason!: string | null;

  @ApiProperty({ type: ReferralProgressDto, nullable: true })
  progress!: ReferralProgressDto | null;

  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een wijziging', example: 1 })
  version!: number;
}

@ApiSchema({ name: 'ReferralList' })
export class ReferralListDto {
  @ApiProperty({ type: [ReferralListItemDto] })
  items!: ReferralListItemDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Voor de volgende bladzijde', example: null })
  nextCursor!: string | null;
}
