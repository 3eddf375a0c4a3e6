import { ApiSchema } from '@nestjs/swagger';
import { DateOnly, OneOf, Parts, Text, WholeNumber } from '#kernel/http/fields.js';
import type { AnnexAnswers, LifeDomainSignal } from './intake-form.rules.js';
import { languageLevels, lifeDomains, lifeDomainSignals } from './intake-form.rules.js';

const optional = true;

@ApiSchema({ name: 'LifeDomainSignal' })
class LifeDomainSignalDto implements LifeDomainSignal {
  @OneOf('leefgebied', lifeDomains)
  domain!: LifeDomainSignal['domain'];

  @OneOf('signaal', lifeDomainSignals)
  signal!: LifeDomainSignal['signal'];

  @Text('reden', {
    max: 1000,
    optional,
    description: 'waarom dit voor het werk van belang is; nodig om in te dienen',
    example: 'Verhuist binnenkort; reistijd naar het werk verandert.',
  })
  reason?: string;
}

/** The questions of Annex: what can this person do? It asks no diagnoses and no medication. */
@ApiSchema({ name: 'AnnexForm' })
export class AnnexFormDto implements AnnexAnswers {
  @Text('hulpvraag', { max: 2000, optional, example: 'Belastbaarheid in kaart brengen.' })
  referralQuestion?: string;

  @Parts('leefgebieden', () => LifeDomainSignalDto, {
    max: 4,
    optional,
    description: 'alleen de leefgebieden die voor het werk van belang zijn',
  })
  lifeDomains?: LifeDomainSignalDto[];

  @Text('belastbaarheid', {
    max: 2000,
    optional,
    description: 'wat iemand in het werk aankan; geen diagnoses en geen medicijnen',
    example: 'Hoogstens 4 uur per dag, niet tillen.',
  })
  workCapacity?: string;

  @Text('motivatie', { max: 2000, optional, example: 'Wil graag met mensen werken.' })
  motivation?: string;

  @WholeNumber('trede op de participatieladder', { min: 1, max: 6, optional, example: 3 })
  participationStep?: number;

  @OneOf('taalniveau', languageLevels, { optional, example: 'B1' })
  languageLevel?: (typeof languageLevels)[number];

  @DateOnly('datum van het diagnoserapport', { optional })
  diagnosisReportOn?: string;

  @Text('advies uit de diagnose', { max: 2000, optional, example: 'Leerwerkplek in het groen.' })
  diagnosisAdvice?: string;
}
