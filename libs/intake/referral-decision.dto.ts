import { ApiSchema } from '@nestjs/swagger';
import { Id, OneOf, Text } from '#kernel/http/fields.js';
import type { Stage } from '#trajectory/stage.rules.js';
import { entryStages } from '#trajectory/stage.rules.js';

const optional = true;

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

  @Text('reden om boven het plafond te gaan', {
    max: 500,
    optional,
    description: 'nodig als het aanspreekpunt hiermee boven het plafond komt',
    example: 'De deelnemer kent Bart al van het werkbedrijf.',
  })
  aboveCeilingReason?: string;
}
