import { ApiSchema } from '@nestjs/swagger';
import { DateOnly, Id, OneOf, Parts, Text } from '#kernel/http/fields.js';
import type { ExitReason } from './exit.rules.js';
import { exitReasonCodes } from './exit.rules.js';
import type { InvolvedRole } from './involved-colleague.rules.js';
import { involvedRoleCodes } from './involved-colleague.rules.js';
import type { AdvisedRoute, Stage } from './stage.rules.js';
import { advisedRouteCodes, stages } from './stage.rules.js';
import type { SuspensionReason } from './suspension.rules.js';
import { suspensionReasonCodes } from './suspension.rules.js';

@ApiSchema({ name: 'Involvement' })
export class InvolvementDto {
  @Id('collega')
  userId!: string;

  @OneOf('rol', involvedRoleCodes, { example: 'teacher' })
  role!: InvolvedRole;
}

@ApiSchema({ name: 'StageMove' })
export class StageMoveDto {
  @OneOf('fase', stages, { example: 'ontwikkeling' })
  stage!: Stage;

  @Text('reden', {
    max: 500,
    optional: true,
    description:
      'reden; verplicht bij terugplaatsing naar een eerdere fase, en in plaats van wat zonder reden zou ontbreken',
    example: 'De werkplek bleek te zwaar',
  })
  reason?: string;

  @Parts('betrokkenen', () => InvolvementDto, {
    max: 10,
    optional: true,
    description: 'collega’s die de nieuwe fase erbij krijgt; het aanspreekpunt verandert er niet door',
  })
  involve?: InvolvementDto[];
}

@ApiSchema({ name: 'DiagnosisOutcome' })
export class DiagnosisOutcomeDto {
  @DateOnly('datum van het diagnoserapport', { example: '2026-11-03' })
  reportOn!: string;

  @Text('advies', {
    max: 2000,
    description: 'advies; alleen wat iemand kan en niet kan, geen diagnoses of medicijnen',
    example: 'Praktijkleren in het groen, hoogstens vier uur per dag, niet tillen',
  })
  advice!: string;

  @OneOf('waar het advies naartoe leidt', advisedRouteCodes, { optional: true, example: 'ontwikkeling' })
  route?: AdvisedRoute;
}

@ApiSchema({ name: 'SuspensionRequest' })
export class SuspensionRequestDto {
  @OneOf('reden', suspensionReasonCodes, { example: 'illness' })
  reason!: SuspensionReason;

  @DateOnly('verwachte einddatum', { example: '2027-02-01' })
  expectedEndOn!: string;

  @Text('besluit van', {
    max: 200,
    optional: true,
    description: 'wie besloot; verplicht bij een ontheffing',
    example: 'college van Vaals',
  })
  decidedBy?: string;

  @DateOnly('datum van het besluit', {
    optional: true,
    description: 'datum van het besluit; verplicht bij een ontheffing',
    example: '2026-11-03',
  })
  decidedOn?: string;
}

@ApiSchema({ name: 'SuspensionDays' })
export class SuspensionDaysDto {
  @DateOnly('eerste dag', {
    optional: true,
    description: 'eerste dag waarop de termijnen stilstonden',
    example: '2026-11-02',
  })
  since?: string;

  @DateOnly('hervat op', {
    optional: true,
    description: 'eerste dag waarop de termijnen weer liepen; alleen van een opschorting die voorbij is',
    example: '2026-11-16',
  })
  resumedOn?: string;

  @DateOnly('verwachte einddatum', { optional: true, example: '2027-02-01' })
  expectedEndOn?: string;
}

@ApiSchema({ name: 'SuspensionCorrection' })
export class SuspensionCorrectionDto extends SuspensionDaysDto {
  @Text('reden', {
    max: 300,
    withoutBsn: true,
    description: 'waarom de dagen anders zijn; staat op de tijdlijn',
    example: 'Meldde zich later dan het was',
  })
  reason!: string;
}

@ApiSchema({ name: 'ExitRequest' })
export class ExitRequestDto {
  @OneOf('reden van uitstroom', exitReasonCodes, { example: 'regularWork' })
  reason!: ExitReason;

  @Text('toelichting', {
    max: 1000,
    optional: true,
    description: 'toelichting; verplicht bij terug naar verwijzer en bij geen medewerking',
    example: 'Jaarcontract bij een hovenier',
  })
  note?: string;
}

@ApiSchema({ name: 'ReopeningRequest' })
export class ReopeningRequestDto {
  @Text('reden', { max: 500, example: 'Contract is niet verlengd' })
  reason!: string;

  @Id('aanspreekpunt', { optional: true, description: 'aanspreekpunt; zonder keuze het laatste' })
  contactPersonId?: string;
}
