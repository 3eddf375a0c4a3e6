import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#access/access-log.repository.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { reasonSentence } from '#participant/match-reasons.rules.js';
import type { OpenQuestion } from '#participant/match-question.rules.js';
import type { ReportChoice, ReportPlace } from './import-report.repository.js';
import { ImportReportRepository } from './import-report.repository.js';
import type { ReportRow } from './import-report.rules.js';
import type { ImportRun } from './import-run.repository.js';
import { ImportRunRepository } from './import-run.repository.js';

const PAGE = 1_000;

/** The report of a run: a page of it for the screen, or the whole as a stream, however many rows it has. */
@Injectable()
export class ImportReportService {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
    private readonly report: ImportReportRepository,
    private readonly accessLog: AccessLogRepository,
  ) {}

  /** Rows by file and line. */
  rows(
    actor: Actor,
    runId: string,
    after: ReportPlace | null,
    limit: number,
    choice: ReportChoice = {},
  ): Promise<ReportRow[]> {
    return this.database.read(actor, async (tx) => {
      if (!(await this.runs.find(tx, runId))) throw new Refusal(refusals.notFound);
      const page = await this.report.page(tx, runId, after, limit, choice);
      await this.log(tx, actor, runId, page);
      return page;
    });
  }

  /** The pairs that are in doubt. */
  doubts(actor: Actor, runId: string, offset: number, limit: number) {
    return this.database.read(actor, async (tx) => {
      if (!(await this.runs.find(tx, runId))) throw new Refusal(refusals.notFound);
      return (await this.report.doubts(tx, runId, offset, limit)).map(inWords);
    });
  }

  /** Newest first, from `before` on. */
  runsBefore(actor: Actor, before: string | null, limit: number): Promise<ImportRun[]> {
    return this.database.read(actor, (tx) => this.runs.page(tx, before, limit));
  }

  /** The run, before its report is written out; an unknown one is refused while that can still be said. */
  async find(actor: Actor, runId: string): Promise<ImportRun> {
    const run = await this.database.read(actor, (tx) => this.runs.find(tx, runId));
    if (!run) throw new Refusal(refusals.notFound);
    return run;
  }

  /** The whole report as JSON text: `{run, summary, rows, doubts}`. */
  async *json(actor: Actor, { summary, ...run }: ImportRun): AsyncGenerator<string> {
    yield `{"run":${JSON.stringify(run)},\n"summary":${JSON.stringify(summary)},\n"rows":[`;
    let separator = '\n';
    for (let after: ReportPlace | null = null; ;) {
      const page: ReportRow[] = await this.rows(actor, run.id, after, PAGE);
      if (page.length > 0) yield separator + page.map((row) => JSON.stringify(row)).join(',\n');
      separator = ',\n';
      if (page.length < PAGE) break;
      after = page.at(-1)!;
    }
    yield '],\n"doubts":[';
    separator = '\n';
    for (let offset = 0; ; offset += PAGE) {
      const page = await this.doubts(actor, run.id, offset, PAGE);
      if (page.length > 0) yield separator + page.map((doubt) => JSON.stringify(doubt)).join(',\n');
      separator = ',\n';
      if (page.length < PAGE) break;
    }
    yield ']}\n';
  }

  private log(
    tx: Parameters<AccessLogRepository['record']>[0],
    actor: Actor,
    runId: string,
    page: readonly ReportRow[],
  ): Promise<void> {
    const participants = new Set(page.flatMap(({ participantId }) => participantId ?? []));
    return this.accessLog.record(tx, actor, 'report.opened', [...participants], `import ${runId}`);
  }
}

const inWords = ({ reasons, ...question }: OpenQuestion) => ({
  ...question,
  reasons: reasons.map(reasonSentence),
});
