import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Text } from '#kernel/http/fields.js';
import type { CandidateState } from './match-candidate.repository.js';
import { candidateStates } from './match-candidate.repository.js';

@ApiSchema({ name: 'MatchRejection' })
export class RejectionDto {
  @Text('reden', { max: 300, optional: true, example: 'Tweelingzus op hetzelfde adres.' })
  reason?: string;
}

@ApiSchema({ name: 'MatchDecision' })
export class MatchDecisionDto {
  @ApiProperty({
    enum: candidateStates,
    description: 'Open: de beslissing is teruggenomen',
    example: 'rejected',
  })
  state!: CandidateState;

  @ApiProperty({ type: String, nullable: true, example: 'Tweelingzus op hetzelfde adres.' })
  reason!: string | null;

  @ApiProperty({ type: String, example: 'Iris Lemmens' })
  byName!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00.000Z' })
  at!: Date;
}
