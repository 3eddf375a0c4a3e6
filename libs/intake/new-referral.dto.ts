import { ApiSchema, PartialType, PickType } from '@nestjs/swagger';
import { ListOf, OneOf, Part } from '#kernel/http/fields.js';
import { municipalities } from '#kernel/municipalities.rules.js';
import { AnnexFormDto } from './annex-form.dto.js';
import type { FormName } from './intake-form.rules.js';
import { forms } from './intake-form.rules.js';
import { MtbFormDto } from './mtb-form.dto.js';
import { Podium24FormDto } from './podium24-form.dto.js';
import { ReferralPersonDto } from './referral-person.dto.js';
import type { TargetGroupName } from './target-groups.rules.js';
import { targetGroupNames } from './target-groups.rules.js';

const optional = true;

@ApiSchema({ name: 'NewReferral' })
export class NewReferralDto {
  @OneOf('formulier', forms)
  form!: FormName;

  @OneOf('gemeente die aanmeldt (CBS-code)', municipalities.map(({ code }) => code))
  municipalityCode!: string;

  @Part('persoon', () => ReferralPersonDto, { optional })
  person?: ReferralPersonDto;

  @ListOf('doelgroepen', targetGroupNames, { max: targetGroupNames.length, optional })
  targetGroups?: TargetGroupName[];

  @Part('vragen van Annex', () => AnnexFormDto, { optional, description: 'alleen bij het formulier annex' })
  annex?: AnnexFormDto;

  @Part('vragen van MTB', () => MtbFormDto, { optional, description: 'alleen bij het formulier mtb' })
  mtb?: MtbFormDto;

  @Part('vragen van Podium24', () => Podium24FormDto, {
    optional,
    description: 'alleen bij het formulier podium24',
  })
  podium24?: Podium24FormDto;
}

/** What is left out stays as it was; a part that is sent replaces that part as a whole. */
@ApiSchema({ name: 'ReferralChange' })
export class ReferralChangeDto extends PartialType(
  PickType(NewReferralDto, [
    'municipalityCode',
    'person',
    'targetGroups',
    'annex',
    'mtb',
    'podium24',
  ] as const),
) {}
