import { ApiProperty, ApiSchema } from '@nestjs/swagger';

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
