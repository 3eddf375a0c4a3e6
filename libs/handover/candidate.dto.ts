import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'HandoverCandidate' })
class CandidateDto {
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

  @ApiProperty({ type: Boolean, description: 'Is er vandaag niet', example: false })
  away!: boolean;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Draaglast in punten, met wat aan deze collega is aangeboden',
    example: 31,
  })
  points!: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Plafond in punten', example: 40 })
  ceiling!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Punten die dit traject erbij geeft', example: 3 })
  adds!: number;

  @ApiProperty({
    type: Boolean,
    description: 'Komt met dit traject boven het plafond: dan is een reden nodig',
    example: false,
  })
  aboveCeiling!: boolean;

  @ApiProperty({
    type: String,
    description: 'Waarom deze collega op deze plaats staat',
    example: 'was eerder aanspreekpunt; zelfde team; 31 van 40 punten',
  })
  reason!: string;
}

@ApiSchema({ name: 'HandoverCandidateList' })
export class CandidateListDto {
  @ApiProperty({ type: [CandidateDto], description: 'De beste keuze eerst' })
  items!: CandidateDto[];
}
