import type { RowProblem } from './row-problem.rules.js';
import { rowProblem, WHOLE_FILE } from './row-problem.rules.js';

/** The columns that a source's export has, in the source's own words. */
export interface SourceColumns {
  id: string;
  /** Without these nobody can be recognised: the file is refused. */
  required: readonly string[];
  /** Without one of these the rest is read and the report says so. */
  optional: readonly string[];
}

function key(header: string): string {
  return header.trim().normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}

/** Where each known column stands, in whatever order; `problems` holds an error when the file cannot be read by it. */
export function readHeader(
  line: number,
  cells: readonly string[],
  columns: SourceColumns,
): { index: Map<string, number>; problems: RowProblem[] } {
  const known = new Map([...columns.required, ...columns.optional].map((column) => [key(column), column]));
  const index = new Map<string, number>();
  const problems: RowProblem[] = [];
  cells.forEach((cell, at) => {
    const column = known.get(key(cell));
    if (column === undefined) {
      if (cell.trim())
        problems.push(rowProblem(line, cell.trim().slice(0, 60), 'file-column-unknown', 'warning'));
    } else if (index.has(column)) problems.push(rowProblem(line, column, 'file-column-twice'));
    else index.set(column, at);
  });
  const absent = columns.required.filter((column) => !index.has(column));
  // Another file altogether: one plain sentence says more than a list of all its columns.
  if (absent.length === columns.required.length)
    return { index, problems: [rowProblem(line, WHOLE_FILE, 'file-header')] };
  for (const column of absent) problems.push(rowProblem(line, column, 'file-column-required'));
  for (const column of columns.optional)
    if (!index.has(column)) problems.push(rowProblem(line, column, 'file-column-absent', 'warning'));
  return { index, problems };
}
