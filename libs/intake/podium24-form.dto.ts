import { ApiSchema } from '@nestjs/swagger';
import { DateOnly, Decimal, ListOf, OneOf, Text, Texts } from '#kernel/http/fields.js';
import type { Podium24Answers } from './intake-form.rules.js';
import { contractForms, drivingLicences, mobilities } from './intake-form.rules.js';

const optional = true;

/** The questions of Podium24: staffing, matching and secondment. */
@ApiSchema({ name: 'Podium24Form' })
export class Podium24FormDto implements Podium24Answers {
  @Text('cv', {
    max: 5000,
    optional,
    description: 'werk en opleiding tot nu toe, in het kort',
    example: 'Vijf jaar magazijn, vmbo-diploma.',
  })
  cv?: string;

  @Texts('gewenste functies', { max: 10, length: 100, optional, example: ['logistiek medewerker'] })
  wishedOccupations?: string[];

  @DateOnly('beschikbaar vanaf', { optional, example: '2026-12-01' })
  availableFrom?: string;

  @Decimal('uren per week', { min: 0, max: 60, optional, example: 32 })
  weeklyHours?: number;

  @ListOf('vervoer', mobilities, { max: mobilities.length, optional, example: ['bicycle'] })
  mobility?: (typeof mobilities)[number][];

  @ListOf('rijbewijzen', drivingLicences, { max: drivingLicences.length, optional, example: ['B'] })
  drivingLicences?: (typeof drivingLicences)[number][];

  @Text('vacature', { max: 500, optional, example: 'Orderpicker, 32 uur' })
  vacancy?: string;

  @Text('werkgever', { max: 200, optional, example: 'Maasland Logistiek' })
  employerName?: string;

  @Text('KvK-nummer', {
    max: 8,
    pattern: /^\d{8}$/,
    patternName: 'acht cijfers',
    optional,
    example: '90001234',
  })
  kvk?: string;

  @OneOf('contractvorm', contractForms, { optional })
  contractForm?: Podium24Answers['contractForm'];
}
