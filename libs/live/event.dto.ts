import { ApiProperty, ApiSchema } from '@nestjs/swagger';

export const topics = [
  'participant',
  'handover',
  'referral',
  'notice',
  'import',
  'matchCandidate',
  'caseload',
  'employer',
  'cover',
  'caseloadTransfer',
] as const;

@ApiSchema({ name: 'Change' })
export class ChangeDto {
  @ApiProperty({ enum: topics, example: 'participant', description: 'Wat er veranderd is' })
  topic!: (typeof topics)[number];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Waarvan; null als er van dit onderwerp veel tegelijk veranderd is',
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
  })
  id!: string | null;
}
