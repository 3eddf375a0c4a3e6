import { ApiSchema } from '@nestjs/swagger';
import { DateOnly, Decimal, OneOf, Parts, Text } from '#kernel/http/fields.js';
import type { Indication, MtbAnswers } from './intake-form.rules.js';
import { absences, decidedBy, indicationKinds, learningWorkRoutes } from './intake-form.rules.js';

const optional = true;

@ApiSchema({ name: 'Indication' })
class IndicationDto implements Indication {
  @OneOf('soort indicatie', indicationKinds)
  kind!: Indication['kind'];

  @DateOnly('begindatum van de indicatie', { example: '2025-01-01' })
  startsOn!: string;

  @DateOnly('einddatum van de indicatie', { optional, example: '2029-12-31' })
  endsOn?: string;

  @OneOf('wie de indicatie vaststelde', decidedBy)
  decidedBy!: Indication['decidedBy'];

  @DateOnly('datum van het besluit', { example: '2024-12-10' })
  decidedOn!: string;
}

/** The questions of MTB: learning by doing, and sheltered work. */
@ApiSchema({ name: 'MtbForm' })
export class MtbFormDto implements MtbAnswers {
  @Parts('indicaties', () => IndicationDto, { max: 5, optional })
  indications?: IndicationDto[];

  @Decimal('loonwaarde', {
    min: 0,
    max: 100,
    optional,
    example: 45,
    description: 'loonwaarde in procenten van het minimumloon',
  })
  wageValuePct?: number;

  @Decimal('uren per week', { min: 0, max: 60, optional, example: 24 })
  weeklyHours?: number;

  @Text('werksoort', { max: 200, optional, example: 'Groenvoorziening' })
  workType?: string;

  @Text('afdeling', { max: 200, optional, example: 'Groen Zuid' })
  department?: string;

  @OneOf('leerwerkroute', learningWorkRoutes, { optional })
  learningWorkRoute?: MtbAnswers['learningWorkRoute'];

  @Text('leidinggevende', { max: 200, optional, example: 'R. Bastings' })
  supervisor?: string;

  @OneOf('verzuim', absences, { optional, description: 'verzuim nu; geen oorzaak' })
  absence?: MtbAnswers['absence'];

  @DateOnly('eerste dag van het verzuim', { optional })
  absentSince?: string;
}
