import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { DateOnly, Text, WholeNumber, WholeNumbers } from '#kernel/http/fields.js';
import { MOST_IN_SERIES, mostOfUnit } from '#kernel/settings.rules.js';
import { normKeys } from './norm.rules.js';

const most = Math.max(...Object.values(mostOfUnit));

@ApiSchema({ name: 'NormChange' })
export class NormChangeDto {
  @WholeNumber('waarde', {
    min: 1,
    max: most,
    optional: true,
    example: 10,
    description: 'van een norm met één getal',
  })
  value?: number;

  @WholeNumbers('waarden', {
    min: 1,
    max: MOST_IN_SERIES,
    most,
    optional: true,
    example: [1, 3, 6, 12],
    description: 'van een norm met een oplopende reeks',
  })
  values?: number[];

  @DateOnly('ingangsdatum', {
    example: '2027-01-01',
    description: 'eerste dag waarop dit geldt: vandaag of later',
  })
  from!: string;

  @DateOnly('einddatum', {
    optional: true,
    nullable: true,
    example: '2027-12-31',
    description: 'laatste dag waarop dit geldt; zonder: tot iemand het weer wijzigt',
  })
  until?: string | null;

  @Text('reden', { max: 500, optional: true, example: 'Besluit van 1 november' })
  reason?: string;
}

const number = { type: 'integer', nullable: true, example: 10 } as const;
const series = { type: 'integer', isArray: true, nullable: true, example: null } as const;
const day = { type: String, format: 'date', nullable: true } as const;

@ApiSchema({ name: 'NormPeriod' })
class NormPeriodDto {
  @ApiProperty(number)
  value!: number | null;

  @ApiProperty(series)
  values!: number[] | null;

  @ApiProperty({ ...day, description: 'Eerste dag; null: van het begin af', example: '2027-01-01' })
  from!: string | null;

  @ApiProperty({ ...day, description: 'Laatste dag; null: zonder einde', example: null })
  until!: string | null;

  @ApiProperty({ type: ColleagueNameDto, nullable: true })
  setBy!: ColleagueNameDto | null;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  setAt!: string;
}

@ApiSchema({ name: 'Norm' })
export class NormDto {
  @ApiProperty({ enum: normKeys, example: 'handoverExpireWorkingDays' })
  key!: string;

  @ApiProperty({ type: String, example: 'Overdracht vervalt' })
  label!: string;

  @ApiProperty({ enum: Object.keys(mostOfUnit), example: 'werkdagen' })
  unit!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Wetsartikel van een wettelijke termijn; null: een eigen norm',
    example: null,
  })
  law!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Waarom de standaardwaarde een aanname is; null: afgesproken of wettelijk',
    example: null,
  })
  assumed!: string | null;

  @ApiProperty({
    enum: ['number', 'list'],
    description: 'Eén getal, of een oplopende reeks',
    example: 'number',
  })
  kind!: 'number' | 'list';

  @ApiProperty({ type: 'integer', description: 'Hoogste waarde', example: 250 })
  max!: number;

  @ApiProperty({ ...number, description: 'Wat vandaag geldt' })
  value!: number | null;

  @ApiProperty({ ...series, description: 'Wat vandaag geldt, van een reeks' })
  values!: number[] | null;

  @ApiProperty({ ...number, description: 'Wat geldt als er niets is ingesteld' })
  standard!: number | null;

  @ApiProperty({ ...series, description: 'Wat geldt als er niets is ingesteld, van een reeks' })
  standards!: number[] | null;

  @ApiProperty({
    type: [NormPeriodDto],
    description: 'Wat is ingesteld: gold, geldt of gaat gelden; laatste eerst',
  })
  periods!: NormPeriodDto[];

  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een wijziging', example: 3 })
  version!: number;
}

@ApiSchema({ name: 'NormList' })
export class NormListDto {
  @ApiProperty({ type: [NormDto] })
  items!: NormDto[];
}
