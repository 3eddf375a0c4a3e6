import { ApiProperty, ApiSchema, PartialType, PickType } from '@nestjs/swagger';
import { Id, ListOf, OneOf, Part, Text } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import { municipalities } from '#kernel/municipalities.rules.js';
import type { Stage } from '#trajectory/stage.rules.js';
import { entryStages } from '#trajectory/stage.rules.js';
import { AnnexFormDto } from './annex-form.dto.js';
import type { FormName, MissingPerPart } from './intake-form.rules.js';
import { forms } from './intake-form.rules.js';
import { MtbFormDto } from './mtb-form.dto.js';
import { Podium24FormDto } from './podium24-form.dto.js';
import { ReferralPersonDto } from './referral-person.dto.js';
import type { ReferralOrder } from './referral.repository.js';
import type { ReferralState } from './referral.rules.js';
import { referralStates } from './referral.rules.js';
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

@ApiSchema({ name: 'ReferralReason' })
export class ReasonDto {
  @Text('reden', { max: 1000, example: 'De hulpvraag is niet duidelijk: wat is al geprobeerd?' })
  reason!: string;
}

@ApiSchema({ name: 'ReferralWithdrawal' })
export class WithdrawalDto {
  @Text('reden', { max: 1000, optional, example: 'Heeft zelf werk gevonden.' })
  reason?: string;
}

@ApiSchema({ name: 'ReferralAcceptance' })
export class AcceptanceDto {
  @Id('deelnemer', {
    optional,
    description:
      'wie het is, wanneer die al deelnemer is; weggelaten: zoeken op BSN, en anders een nieuwe deelnemer',
  })
  participantId?: string;

  @OneOf('beginfase', entryStages)
  entryStage!: Stage;

  @Text('reden om diagnose over te slaan', { max: 1000, optional, example: 'Diagnose is vorig jaar gedaan.' })
  entryReason?: string;

  @Id('aanspreekpunt')
  contactPersonId!: string;
}

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
class ReferralListItemDto {
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

@ApiSchema({ name: 'PossibleDuplicate' })
class PossibleDuplicateDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  participantId!: string;

  @ApiProperty({ type: Number, description: 'Van 0 tot en met 1', example: 0.93 })
  score!: number;

  @ApiProperty({ type: [String], description: 'Waarin ze op elkaar lijken', example: ['Het BSN is gelijk.'] })
  reasons!: string[];

  @ApiProperty({
    type: String,
    description: 'Wie over aanmeldingen beslist ziet de naam, anders voorletters',
    example: 'T. H.',
  })
  name!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Geboortejaar', example: 1987 })
  birthYear!: number | null;

  @ApiProperty({ type: Boolean, description: 'Heeft een lopend traject', example: true })
  inTrajectory!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Alleen voor wie beslist', example: null })
  contactPersonName!: string | null;
}

@ApiSchema({ name: 'PossibleDuplicateList' })
export class PossibleDuplicateListDto {
  @ApiProperty({ type: [PossibleDuplicateDto] })
  items!: PossibleDuplicateDto[];
}

@ApiSchema({ name: 'ContactPersonCandidate' })
class ContactPersonCandidateDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  id!: string;

  @ApiProperty({ type: String, example: 'Bart Limpens' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Team Heuvelland' })
  teamName!: string | null;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Lopende trajecten waarvan deze collega het aanspreekpunt is',
    example: 12,
  })
  openTrajectories!: number;

  @ApiProperty({ type: Boolean, description: 'Wordt vandaag vervangen', example: false })
  away!: boolean;
}

@ApiSchema({ name: 'ContactPersonCandidateList' })
export class ContactPersonCandidateListDto {
  @ApiProperty({ type: [ContactPersonCandidateDto] })
  items!: ContactPersonCandidateDto[];
}
