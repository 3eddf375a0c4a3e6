import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { OpenQuestion } from '#participant/match-question.rules.js';
import type { LegacySource } from '../legacy/legacy-row.rules.js';
import type { RowProblem } from '../legacy/row-problem.rules.js';
import type { BatchReport, Outcome, ReportRow } from './import-report.rules.js';

interface Part {
  readonly importRunId: string;
  readonly source: LegacySource;
}

/** Where a page of the report goes on. */
export interface ReportPlace {
  readonly source: string;
  readonly line: number;
}

/** Which rows of the report; what is left out makes no difference. */
export interface ReportChoice {
  readonly source?: LegacySource;
  readonly outcome?: Outcome;
  /** With something said of them, or nothing. */
  readonly problems?: boolean;
}

/** What a run did, row by row, written in the transaction that did it. */
@Injectable()
export class ImportReportRepository {
  /** Of these rows, the lines that the run has reported, and the numbers that it met on other lines of the file. */
  async done(
    tx: Tx,
    { importRunId, source }: Part,
    asked: readonly { readonly sourceId: string | null; readonly line: number }[],
  ): Promise<{ lines: ReadonlySet<number>; numbers: readonly string[] }> {
    const values = [importRunId, source];
    const lines = await rows<{ line: number }>(
      tx,
      'SELECT line FROM import_row WHERE import_run_id = $1 AND source = $2 AND line = ANY ($3::int[])',
      [...values, asked.map(({ line }) => line)],
    );
    const numbers = await rows<{ sourceId: string }>(
      tx,
      `SELECT DISTINCT source_id AS "sourceId" FROM import_row
       WHERE import_run_id = $1 AND source = $2 AND source_id = ANY ($3::text[]) AND outcome <> 'rejected'`,
      [...values, asked.flatMap(({ sourceId }) => sourceId ?? [])],
    );
    return {
      lines: new Set(lines.map(({ line }) => line)),
      numbers: numbers.map(({ sourceId }) => sourceId),
    };
  }

  async add(tx: Tx, importRunId: string, { rows: reported, doubts }: BatchReport): Promise<void> {
    await rows(
      tx,
      `INSERT INTO import_row (import_run_id, source, line, source_id, outcome, participant_id, problems)
       SELECT $1, source, line, "sourceId", outcome, "participantId", problems
       FROM jsonb_to_recordset($2) AS r (source text, line int, "sourceId" text, outcome text, "participantId" uuid,
         problems jsonb)
       ON CONFLICT (import_run_id, source, line) DO UPDATE SET problems = import_row.problems || excluded.problems`,
      [importRunId, JSON.stringify(reported)],
    );
    if (doubts.length === 0) return;
    await rows(
      tx,
      `INSERT INTO import_doubt (import_run_id, left_source, left_source_id, left_line, right_source, right_source_id,
         right_line, score, reasons)
       SELECT $1, d."left"->>'source', d."left"->>'sourceId', (d."left"->>'line')::int,
         d."right"->>'source', d."right"->>'sourceId', (d."right"->>'line')::int, d.score, d.reasons
       FROM jsonb_to_recordset($2) AS d ("left" jsonb, "right" jsonb, score numeric, reasons jsonb)
       ON CONFLICT DO NOTHING`,
      [importRunId, JSON.stringify(doubts)],
    );
  }

  async addProblem(
    tx: Tx,
    importRunId: string,
    found: readonly { readonly source: string; readonly sourceId: string; readonly problem: RowProblem }[],
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE import_row r SET problems = r.problems || jsonb_build_array(f.problem)
       FROM jsonb_to_recordset($2) AS f (source text, "sourceId" text, problem jsonb)
       WHERE r.import_run_id = $1 AND r.source = f.source AND r.source_id = f."sourceId"
         AND r.outcome NOT IN ('duplicateRow', 'rejected')`,
      [importRunId, JSON.stringify(found)],
    );
  }

  async clear(tx: Tx, importRunId: string): Promise<void> {
    await rows(tx, 'DELETE FROM import_row WHERE import_run_id = $1', [importRunId]);
    await rows(tx, 'DELETE FROM import_doubt WHERE import_run_id = $1', [importRunId]);
  }

  /** How many rows had each outcome, by source. */
  counts(tx: Tx, importRunId: string): Promise<{ source: LegacySource; outcome: Outcome; count: number }[]> {
    return rows(
      tx,
      'SELECT source, outcome, count(*)::int FROM import_row WHERE import_run_id = $1 GROUP BY source, outcome',
      [importRunId],
    );
  }

  async doubtCount(tx: Tx, importRunId: string): Promise<number> {
    const [found] = await rows<{ count: number }>(
      tx,
      'SELECT count(*)::int FROM import_doubt WHERE import_run_id = $1',
      [importRunId],
    );
    return found!.count;
  }

  page(
    tx: Tx,
    importRunId: string,
    after: ReportPlace | null,
    limit: number,
    { source, outcome, problems }: ReportChoice,
  ): Promise<ReportRow[]> {
    return rows(
      tx,
      `SELECT source, source_id AS "sourceId", line, outcome, participant_id AS "participantId", problems
       FROM import_row
       WHERE import_run_id = $1 AND ($2::text IS NULL OR (source, line) > ($2, $3::int))
         AND ($5::text IS NULL OR source = $5) AND ($6::text IS NULL OR outcome = $6)
         AND ($7::boolean IS NULL OR (problems <> '[]') = $7)
       ORDER BY source, line LIMIT $4`,
      [
        importRunId,
        after?.source ?? null,
        after?.line ?? null,
        limit,
        source ?? null,
        outcome ?? null,
        problems ?? null,
      ],
    );
  }

  /** In the order of their rows, from `offset` on: there are few, and they do not change once the run has ended. */
  doubts(tx: Tx, importRunId: string, offset: number, limit: number): Promise<OpenQuestion[]> {
    return rows(
      tx,
      `SELECT json_build_object('source', left_source, 'sourceId', left_source_id, 'line', left_line) AS "left",
         json_build_object('source', right_source, 'sourceId', right_source_id, 'line', right_line) AS "right",
         score::float8 AS score, reasons
       FROM import_doubt WHERE import_run_id = $1
       ORDER BY left_source, left_source_id, right_source, right_source_id OFFSET $2 LIMIT $3`,
      [importRunId, offset, limit],
    );
  }
}
