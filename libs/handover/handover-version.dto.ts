import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { HandoverState } from './handover.rules.js';
import { handoverStates } from './handover.rules.js';

@ApiSchema({ name: 'HandoverVersion' })
export class HandoverVersionDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  id!: string;

  @ApiProperty({ type: String, enum: [...handoverStates], example: 'offered' })
  state!: HandoverState;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'Stuur mee als If-Match bij een stap',
    example: 1,
  })
  version!: number;
}
