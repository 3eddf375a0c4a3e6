import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, Flag, OneOf, Text } from '#kernel/http/fields.js';
import { aDay, anId, aVersion, noDay, noText, steps } from './development-properties.js';
import type { AdviceOutcome, UwvAdviceState } from './uwv-advice.rules.js';
import { adviceOutcomes, uwvAdviceStates, uwvAdviceSteps } from './uwv-advice.rules.js';

@ApiSchema({ name: 'UwvAdviceRequest' })
export class UwvAdviceRequestDto {
  @DateOnly('datum van de aanvraag', { example: '2026-11-03' })
  requestedOn!: string;
}

@ApiSchema({ name: 'UwvAdviceReceipt' })
export class UwvAdviceReceiptDto {
  @OneOf('advies', adviceOutcomes)
  outcome!: AdviceOutcome;

  @DateOnly('datum van ontvangst', { example: '2026-11-20' })
  receivedOn!: string;
}

@ApiSchema({ name: 'UwvAdviceWithdrawal' })
export class UwvAdviceWithdrawalDto {
  @Text('reden', { max: 300, withoutBsn: true, example: 'De deelnemer vond zelf werk' })
  reason!: string;
}

@ApiSchema({ name: 'CollegeDecision' })
export class CollegeDecisionDto {
  @Flag('toegekend')
  granted!: boolean;

  @Text('besluit van', { max: 200, withoutBsn: true, example: 'college van Vaals' })
  decidedBy!: string;

  @DateOnly('datum van het besluit', { example: '2026-11-21' })
  decidedOn!: string;
}

@ApiSchema({ name: 'UwvAdvice' })
export class UwvAdviceDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aVersion)
  version!: number;

  @ApiProperty({ enum: uwvAdviceStates, example: 'requested' })
  state!: UwvAdviceState;

  @ApiProperty(aDay)
  requestedOn!: string;

  @ApiProperty({ ...aDay, nullable: true, description: 'Uiterste dag van het UWV, zolang het loopt' })
  dueOn!: string | null;

  @ApiProperty({ enum: adviceOutcomes, nullable: true, example: null })
  outcome!: AdviceOutcome | null;

  @ApiProperty(noDay)
  receivedOn!: string | null;

  @ApiProperty(noText)
  withdrawReason!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Wat het college besloot', example: null })
  granted!: boolean | null;

  @ApiProperty(noText)
  decidedBy!: string | null;

  @ApiProperty(noDay)
  decidedOn!: string | null;

  @ApiProperty(steps(Object.keys(uwvAdviceSteps), ['receive', 'withdraw']))
  can!: readonly string[];
}
