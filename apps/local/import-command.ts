import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { SYSTEM_USER_ID, systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { ImportReportService } from '#intake/import/import-report.service.js';
import type { ImportRun, ImportSummary } from '#intake/import/import-run.repository.js';
import { ImportRunRepository, newImportRun } from '#intake/import/import-run.repository.js';
import { ImportService } from '#intake/import/import.service.js';
import type { RowProblem } from '#intake/legacy/row-problem.rules.js';
import type { ImportOptions } from './import-options.js';
import { StartFailure } from './start-failure.js';

/** The legacy import from the command line. */
@Injectable()
export class ImportCommand {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
    private readonly imports: ImportService,
    private readonly reports: ImportReportService,
  ) {}

  /** False when a file could not be read to its end; rows that were rejected stand in the report. */
  async run({ files, dryRun, report, contactPerson }: ImportOptions): Promise<boolean> {
    const run = await this.begin(dryRun, contactPerson);
    const summary = await this.imports.run(
      run,
      files.map(({ source, path }) => ({ source, open: () => path })),
    );
    if (report) {
      const done = await this.reports.find(systemActor, run.id);
      await pipeline(
        Readable.from(this.reports.json(systemActor, done)),
        createWriteStream(report, { mode: 0o600 }),
      );
    }
    console.log(told(summary, dryRun, report));
    return !faultsOf(summary).some(({ severity }) => severity === 'error');
  }

  private begin(dryRun: boolean, username: string | undefined): Promise<ImportRun> {
    return this.database.write(systemActor, async (tx) => {
      const contactPerson = await this.runs.contactPerson(tx, username ?? null);
      if (username && !contactPerson) {
        throw new StartFailure(
          `${username} kan geen aanspreekpunt zijn: kies de gebruikersnaam van een coach of teamleider die in dienst is.`,
        );
      }
      console.log(
        contactPerson
          ? `Wie geen bekende behandelaar heeft, krijgt ${contactPerson.displayName} als aanspreekpunt.`
          : 'Er is nog geen coach of teamleider: wie geen bekende behandelaar heeft, krijgt geen traject.',
      );
      const run = newImportRun({
        dryRun,
        requestedBy: SYSTEM_USER_ID,
        defaultContactPersonId: contactPerson?.id ?? null,
      });
      await this.runs.add(tx, run);
      return (await this.runs.find(tx, run.id))!;
    });
  }
}

interface Told {
  readonly sources: Record<string, Record<string, number>>;
  readonly doubts: number;
  readonly trajectories: number;
  readonly files: Record<string, RowProblem[]>;
}

const labels: Record<string, string> = {
  created: 'nieuwe deelnemer',
  merged: 'bij een bekende deelnemer',
  updated: 'bijgewerkt',
  unchanged: 'ongewijzigd',
  duplicateRow: 'dubbele regel',
  rejected: 'afgewezen',
};

const faultsOf = (summary: ImportSummary): RowProblem[] =>
  Object.values((summary as unknown as Told).files).flat();

function told(summary: ImportSummary, dryRun: boolean, report: string | undefined): string {
  const { sources, doubts, trajectories, files } = summary as unknown as Told;
  return [
    dryRun ? 'Proef: er is niets bewaard. Een echte import doet dit:' : 'De import is klaar:',
    ...Object.entries(sources).map(
      ([source, counts]) =>
        `  ${source}: ${Object.entries(counts)
          .map(([outcome, count]) => `${count} ${labels[outcome]}`)
          .join(', ')}`,
    ),
    `  ${trajectories} trajecten met een aanspreekpunt, ${doubts} paren om na te kijken`,
    ...Object.entries(files).flatMap(([source, problems]) =>
      problems.map(({ column, reason }) => `  ${source}, ${column}: ${reason}`),
    ),
    report
      ? `Het verslag staat in ${report}.`
      : 'Met --report rapport.json komt het verslag per regel in een bestand.',
  ].join('\n');
}
