import type { OpenQuestion } from '#participant/match-question.rules.js';
import type { LegacySource } from '../legacy/legacy-row.rules.js';
import type { RowProblem } from '../legacy/row-problem.rules.js';

export const legacySources = ['annex', 'mtb', 'podium24'] as const satisfies readonly LegacySource[];

export const outcomes = ['created', 'merged', 'updated', 'unchanged', 'duplicateRow', 'rejected'] as const;
/**
 * `created`: somebody new. `merged`: another source's row of somebody known. `updated`: the row came in before and says
 * something else now. `duplicateRow`: its number stands earlier in the same file.
 */
export type Outcome = (typeof outcomes)[number];

/** What became of one row of a file. */
export interface ReportRow {
  readonly source: LegacySource;
  readonly sourceId: string | null;
  readonly line: number;
  readonly outcome: Outcome;
  /** Null for a row that was rejected, and in a dry run for somebody who is not in the register. */
  readonly participantId: string | null;
  readonly problems: readonly RowProblem[];
}

/** What became of one batch. */
export interface BatchReport {
  readonly rows: readonly ReportRow[];
  readonly doubts: readonly OpenQuestion[];
}

/** One line per row: a broken quote can give a line a problem of its own beside the row that begins there. */
export function oneRowPerLine(rows: readonly ReportRow[]): ReportRow[] {
  const byLine = new Map<number, ReportRow>();
  for (const row of rows) {
    const earlier = byLine.get(row.line);
    if (!earlier) byLine.set(row.line, row);
    else {
      const told = earlier.outcome === 'rejected' ? row : earlier;
      byLine.set(row.line, { ...told, problems: [...earlier.problems, ...row.problems] });
    }
  }
  return [...byLine.values()];
}
