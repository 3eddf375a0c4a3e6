import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, Decimal, Flag, Id, OneOf, Text } from '#kernel/http/fields.js';
import { aDay, anId, aVersion } from './examples.dto.js';
import { InstrumentDto } from './instrument.dto.js';
import type { ContractForm, PlacementState, PlacementStep } from './placement.rules.js';
import { contractFormCodes, placementStates, placementStepNames } from './placement.rules.js';

const hours = { min: 1, max: 48, optional: true, description: 'uren per week', example: 20 };
const optional = { optional: true, nullable: true } as const;

class AgreedDto {
  @Text('functie', { max: 120, min: 1, optional: true, withoutBsn: true, example: 'Medewerker huishouding' })
  functionTitle?: string;

  @Decimal('uren', hours)
  hours?: number;

  @DateOnly('einddatum', { ...optional, description: 'afgesproken laatste dag; leeg: zonder einddatum' })
  endsOn?: string | null;
}

@ApiSchema({ name: 'PlacementProposal' })
export class PlacementProposalDto extends AgreedDto {
  @Id('plaats', { optional: true, description: 'de plaats; functie, uren en werkgever volgen daaruit' })
  placeId?: string;

  @Id('werkgever', { optional: true, description: 'zonder plaats: de werkgever, met functie en uren' })
  employerId?: string;

  @OneOf('contractvorm', contractFormCodes, optional)
  contractForm?: ContractForm | null;

  @DateOnly('startdatum', { ...optional, description: 'beoogde eerste dag' })
  startsOn?: string | null;
}

@ApiSchema({ name: 'PlacementChange' })
export class PlacementChangeDto extends AgreedDto {
  @OneOf('contractvorm', contractFormCodes, { optional: true })
  contractForm?: ContractForm;

  @DateOnly('startdatum', { optional: true, description: 'eerste dag; een verbetering verzet ook de nazorg' })
  startsOn?: string;
}

@ApiSchema({ name: 'PlacementStart' })
export class PlacementStartDto extends AgreedDto {
  @DateOnly('startdatum', { description: 'eerste dag' })
  startsOn!: string;

  @OneOf('contractvorm', contractFormCodes, { optional: true })
  contractForm?: ContractForm;
}

@ApiSchema({ name: 'PlacementRejection' })
export class PlacementRejectionDto {
  @Text('reden', { max: 500, withoutBsn: true, example: 'De werkgever koos een ander' })
  reason!: string;
}

@ApiSchema({ name: 'PlacementEnding' })
export class PlacementEndingDto {
  @DateOnly('einddatum', { description: 'laatste dag' })
  endedOn!: string;

  @Flag('voortijdig', { description: 'eerder dan de bedoeling was', example: false })
  early!: boolean;

  @Text('reden', {
    ...optional,
    max: 500,
    withoutBsn: true,
    description: 'reden; verplicht als het voortijdig is',
    example: 'Het contract liep af',
  })
  reason?: string | null;
}

@ApiSchema({ name: 'PlacementEmployer' })
class PlacementEmployerDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, example: 'Hotel Geuldal' })
  name!: string;
}

@ApiSchema({ name: 'Placement' })
export class PlacementDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty(anId)
  trajectoryId!: string;

  @ApiProperty(anId)
  participantId!: string;

  @ApiProperty({ type: PlacementEmployerDto })
  employer!: PlacementEmployerDto;

  @ApiProperty({ ...anId, nullable: true, description: 'Leeg: werk dat hier niet als plaats is aangeboden' })
  placeId!: string | null;

  @ApiProperty({ type: String, example: 'Medewerker huishouding' })
  functionTitle!: string;

  @ApiProperty({ type: Number, description: 'Uren per week', example: 20 })
  hours!: number;

  @ApiProperty({ enum: contractFormCodes, nullable: true, example: 'fixedTerm' })
  contractForm!: ContractForm | null;

  @ApiProperty({ enum: placementStates, example: 'started' })
  state!: PlacementState;

  @ApiProperty(aDay)
  proposedOn!: string;

  @ApiProperty({ ...aDay, nullable: true, description: 'Eerste dag; bij een voorstel de beoogde' })
  startsOn!: string | null;

  @ApiProperty({ ...aDay, nullable: true, description: 'Afgesproken laatste dag' })
  endsOn!: string | null;

  @ApiProperty({ ...aDay, nullable: true, description: 'Werkelijke laatste dag' })
  endedOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Het contract liep af' })
  endReason!: string | null;

  @ApiProperty({ type: [InstrumentDto] })
  instruments!: InstrumentDto[];

  @ApiProperty({ enum: placementStepNames, isArray: true, example: ['change', 'end', 'endEarly'] })
  can!: PlacementStep[];
}

@ApiSchema({ name: 'PlacementList' })
export class PlacementListDto {
  @ApiProperty({ type: [PlacementDto], description: 'Nieuwste eerst' })
  items!: PlacementDto[];

  @ApiProperty({ enum: ['propose'], isArray: true, example: ['propose'] })
  can!: 'propose'[];
}
