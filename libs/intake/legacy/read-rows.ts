import { FileFault } from './file-fault.js';
import type { SourceColumns } from './header.rules.js';
import { readHeader } from './header.rules.js';
import type { LegacyReading, LegacyRow } from './legacy-row.rules.js';
import { RowCells } from './row-cells.rules.js';
import type { RowProblem } from './row-problem.rules.js';
import { rowProblem, WHOLE_FILE, WHOLE_ROW } from './row-problem.rules.js';

/** One record of a file: its line (the header is 1) and the text of each cell. */
export interface SourceRecord {
  line: number;
  cells: string[];
  /** Columns, from zero, whose cell holds a formula; the text is what it last came to. */
  formulas?: number[];
}

function fault(scope: 'row' | 'file', problems: [RowProblem, ...RowProblem[]], sourceId?: string) {
  return { kind: 'problem' as const, scope, sourceId, problem: problems[0], problems };
}

/** Reads the header first, then every record by it. A record that is broken is told; the others go on. */
export async function* readRows<Row extends LegacyRow>(
  records: AsyncIterable<SourceRecord | RowProblem>,
  columns: SourceColumns,
  toRow: (cells: RowCells) => Row | undefined,
): AsyncGenerator<LegacyReading<Row>> {
  let index: Map<string, number> | undefined;
  let width = 0;
  try {
    for await (const record of records) {
      if ('code' in record) yield fault('row', [record]);
      else if (index === undefined) {
        const header = readHeader(record.line, record.cells, columns);
        for (const problem of header.problems) yield fault('file', [problem]);
        if (header.problems.some((problem) => problem.severity === 'error')) return;
        index = header.index;
        width = record.cells.length;
      } else yield readRow(record, index, width, columns.id, toRow);
    }
    if (index === undefined) yield fault('file', [rowProblem(1, WHOLE_FILE, 'file-empty')]);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    yield fault('file', [error.problem]);
  }
}

function readRow<Row extends LegacyRow>(
  { line, cells, formulas }: SourceRecord,
  index: ReadonlyMap<string, number>,
  width: number,
  id: string,
  toRow: (cells: RowCells) => Row | undefined,
): LegacyReading<Row> {
  const row = new RowCells(line, cells, index);
  if (cells.length !== width) return fault('row', [rowProblem(line, WHOLE_ROW, 'row-columns')], row.text(id));
  if (formulas?.length)
    for (const [column, at] of index) if (formulas.includes(at)) row.warn(column, 'formula');
  const result = toRow(row);
  if (result) return { kind: 'row', row: result };
  const problems = [...row.problems].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  return fault('row', problems as [RowProblem, ...RowProblem[]], row.text(id));
}
