import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import type { Tx } from '#kernel/tx.js';
import { SourceRecordService } from '#participant/source-record.service.js';
import type { LegacyReading, LegacySource } from '../legacy/legacy-row.rules.js';
import { readAnnex } from '../legacy/annex.reader.js';
import { readMtb } from '../legacy/mtb.reader.js';
import { readPodium24 } from '../legacy/podium24.reader.js';
import type { RowProblem } from '../legacy/row-problem.rules.js';
import type { ReadyBatch } from './import-batch.service.js';
import { ImportBatchService } from './import-batch.service.js';
import { oneAhead } from './one-ahead.js';
import { ImportReportRepository } from './import-report.repository.js';
import type { ImportRun, ImportSummary } from './import-run.repository.js';
import { ImportRunRepository } from './import-run.repository.js';
import { TakeOverService } from './take-over.service.js';

/** Rows in one transaction. */
const BATCH = 1_000;

const readers: Record<
  LegacySource,
  (source: string | Readable, options: { today: string }) => AsyncGenerator<LegacyReading>
> = { annex: readAnnex, mtb: readMtb, podium24: readPodium24 };

export interface ImportFile {
  readonly source: LegacySource;
  /** A path, or the bytes; opened when its turn comes. */
  readonly open: () => string | Readable;
}

/** Runs a piece of the work in a transaction of its own. */
export type Step = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;

/** Undoes a dry run. */
class Undo extends Error {}

/** Reads the exports of the former organisations into the register, or says what that would do. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
    private readonly report: ImportReportRepository,
    private readonly batches: ImportBatchService,
    private readonly takeOvers: TakeOverService,
    private readonly sources: SourceRecordService,
    private readonly clock: Clock,
  ) {}

  /**
   * Broken off anywhere, it goes on where it was when it is run again. A dry run does the same work in one transaction
   * and undoes it; its report stays.
   */
  async run(run: ImportRun, files: readonly ImportFile[], step: Step = this.ownStep): Promise<ImportSummary> {
    await step(async (tx) => {
      await this.runs.start(tx, run.id);
      if (run.dryRun) await this.report.clear(tx, run.id);
    });
    const summary = run.dryRun
      ? await this.dryRun(run, files, step)
      : await this.pass(run, files, step, step);
    await step((tx) => this.runs.end(tx, run.id, summary));
    return summary;
  }

  private async dryRun(run: ImportRun, files: readonly ImportFile[], step: Step): Promise<ImportSummary> {
    let summary: ImportSummary = {};
    await this.database
      .write(systemActor, async (tx) => {
        summary = await this.pass(run, files, (work) => work(tx), step);
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
    return summary;
  }

  /** @param inRegister and `inReport` are one and the same transaction, but for a dry run, of which the report alone stays */
  private async pass(
    run: ImportRun,
    files: readonly ImportFile[],
    inRegister: Step,
    inReport: Step,
  ): Promise<ImportSummary> {
    const faults: Record<string, RowProblem[]> = {};
    let rowsRead = 0;
    for (const { source, open } of files) {
      faults[source] = [];
      for await (const prepared of oneAhead(this.prepared(source, open()))) {
        const { readings } = prepared;
        const rows = readings.filter((reading) => reading.kind === 'row' || reading.scope === 'row');
        for (const reading of readings)
          if (reading.kind === 'problem' && reading.scope === 'file')
            faults[source].push(...reading.problems);
        rowsRead += rows.length;
        const batch = { importRunId: run.id, source, dryRun: run.dryRun };
        await this.reported(
          run,
          inRegister,
          inReport,
          (tx) => this.batches.take(tx, batch, { ...prepared, readings: rows }),
          async (tx, told) => {
            await this.report.add(tx, run.id, told);
            await this.runs.progress(tx, run.id, rowsRead);
          },
        );
      }
    }
    const trajectories = await this.takeOver(run, inRegister, inReport);
    return inReport(async (tx) => ({
      sources: await this.counts(tx, run.id),
      doubts: await this.report.doubtCount(tx, run.id),
      trajectories,
      files: faults,
    }));
  }

  private async *prepared(source: LegacySource, file: string | Readable): AsyncGenerator<ReadyBatch> {
    for await (const readings of inBatches(readers[source](file, { today: this.clock.today() }))) {
      yield this.batches.prepare(readings);
    }
  }

  private async takeOver(run: ImportRun, inRegister: Step, inReport: Step): Promise<number> {
    let opened = 0;
    for (let after: string | null | undefined; after !== null;) {
      const taken = await this.reported(
        run,
        inRegister,
        inReport,
        (tx) => this.takeOvers.take(tx, after ?? null, run.defaultContactPersonId, run.dryRun),
        (tx, { problems }) => this.report.addProblem(tx, run.id, problems),
      );
      opened += taken.opened;
      after = taken.next;
    }
    return opened;
  }

  /** A piece of the work and the report of it: in one transaction, unless it is a dry run. */
  private async reported<Result>(
    { dryRun }: ImportRun,
    inRegister: Step,
    inReport: Step,
    work: (tx: Tx) => Promise<Result>,
    tell: (tx: Tx, result: Result) => Promise<void>,
  ): Promise<Result> {
    const result = await inRegister(async (tx) => {
      await this.sources.lockImports(tx);
      // In a dry run nobody has to wait: what others bring in meanwhile is not looked at.
      if (!dryRun) await this.sources.lockRegister(tx);
      const done = await work(tx);
      if (!dryRun) await tell(tx, done);
      return done;
    });
    if (dryRun) await inReport((tx) => tell(tx, result));
    return result;
  }

  private async counts(tx: Tx, importRunId: string): Promise<Record<string, Record<string, number>>> {
    const counts: Record<string, Record<string, number>> = {};
    for (const { source, outcome, count } of await this.report.counts(tx, importRunId)) {
      (counts[source] ??= {})[outcome] = count;
    }
    return counts;
  }

  private readonly ownStep: Step = (work) => this.database.write(systemActor, work);
}

async function* inBatches(readings: AsyncGenerator<LegacyReading>): AsyncGenerator<LegacyReading[]> {
  let batch: LegacyReading[] = [];
  for await (const reading of readings) {
    batch.push(reading);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
