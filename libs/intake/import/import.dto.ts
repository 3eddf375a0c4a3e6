import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { OneOf, QueryFlag } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import type { LegacySource } from '../legacy/legacy-row.rules.js';
import type { Outcome } from './import-report.rules.js';
import { legacySources, outcomes } from './import-report.rules.js';
import type { ImportState } from './import-run.repository.js';
import { importStates } from './import-run.repository.js';

const file = (organisation: string) =>
  ({ type: 'string', format: 'binary', description: `Export van ${organisation}, zoals hij is` }) as const;

/** For the documentation alone: what is sent goes by in pieces. */
export const uploadSchema = {
  type: 'object',
  properties: {
    dryRun: {
      type: 'string',
      enum: ['true', 'false'],
      default: 'true',
      description: 'Proef: alles wordt geprobeerd en niets bewaard',
      example: 'true',
    },
    contactPerson: {
      type: 'string',
      description: 'Id of gebruikersnaam van het aanspreekpunt voor wie geen bekende behandelaar heeft',
      example: 'teamleider',
    },
    annex: file('Annex'),
    mtb: file('MTB'),
    podium24: file('Podium24'),
  },
} as const;

@ApiSchema({ name: 'Import' })
export class ImportDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  id!: string;

  @ApiProperty({ enum: importStates, example: 'running' })
  state!: ImportState;

  @ApiProperty({ type: Boolean, description: 'Proef', example: true })
  dryRun!: boolean;

  @ApiProperty({ type: String, example: 'Iris Lemmens' })
  requestedByName!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  defaultContactPersonId!: string | null;

  @ApiProperty({ type: 'integer', description: 'Regels die gelezen zijn', example: 2000 })
  rowsRead!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'Na afloop: aantallen per bestand en uitkomst, paren om na te kijken, trajecten, en wat er met een bestand mis is',
    example: {
      sources: { annex: { created: 1399, rejected: 2 } },
      doubts: 3,
      trajectories: 1380,
      files: { annex: [] },
    },
  })
  summary!: Record<string, unknown>;

  @ApiProperty({ type: String, nullable: true, description: 'Waarom het niet lukte', example: null })
  failure!: string | null;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-20T09:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-20T09:00:01.000Z' })
  startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  endedAt!: string | null;
}

@ApiSchema({ name: 'ImportList' })
export class ImportListDto {
  @ApiProperty({ type: [ImportDto] })
  items!: ImportDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Voor de volgende bladzijde', example: null })
  nextCursor!: string | null;
}

@ApiSchema({ name: 'ImportRowProblem' })
class ImportRowProblemDto {
  @ApiProperty({ type: 'integer', description: 'Regel van het bestand; de kopregel is 1', example: 17 })
  line!: number;

  @ApiProperty({ type: String, example: 'Geboortedatum' })
  column!: string;

  @ApiProperty({ type: String, example: 'date-impossible' })
  code!: string;

  @ApiProperty({ type: String, example: 'Deze dag bestaat niet. Staan dag en maand goed?' })
  reason!: string;

  @ApiProperty({ enum: ['error', 'warning'], example: 'error' })
  severity!: 'error' | 'warning';
}

@ApiSchema({ name: 'ImportRow' })
class ImportRowDto {
  @ApiProperty({ enum: legacySources, example: 'annex' })
  source!: LegacySource;

  @ApiProperty({ type: String, nullable: true, description: 'Oud cliëntnummer', example: '20001' })
  sourceId!: string | null;

  @ApiProperty({ type: 'integer', example: 17 })
  line!: number;

  @ApiProperty({ enum: outcomes, example: 'created' })
  outcome!: Outcome;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  participantId!: string | null;

  @ApiProperty({ type: [ImportRowProblemDto] })
  problems!: ImportRowProblemDto[];
}

/** Which rows of the report. */
export class ImportRowsQuery extends PageQuery {
  @OneOf('bestand', legacySources, { optional: true, description: 'alleen van dit bestand' })
  source?: LegacySource;

  @OneOf('uitkomst', outcomes, { optional: true, description: 'alleen met deze uitkomst' })
  outcome?: Outcome;

  @QueryFlag('opmerkingen', {
    optional: true,
    example: true,
    description: 'alleen regels met een opmerking, of juist zonder',
  })
  problems?: boolean;
}

@ApiSchema({ name: 'ImportRowList' })
export class ImportRowListDto {
  @ApiProperty({ type: [ImportRowDto] })
  items!: ImportRowDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Voor de volgende bladzijde', example: null })
  nextCursor!: string | null;
}
