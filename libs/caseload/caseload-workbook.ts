import type { Readable } from 'node:stream';
import type { Cell, Row } from 'write-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import type { ExportColumn, ExportedCase } from './caseload-export.rules.js';
import { exportColumns } from './caseload-export.rules.js';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The cases as a workbook, on its way as it is made. */
export async function caseloadWorkbook(cases: readonly ExportedCase[]): Promise<Readable> {
  const titles: Row = exportColumns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' }));
  const rows = cases.map((one): Row => exportColumns.map((column) => cellOf(column, one)));
  const workbook = writeWorkbook([titles, ...rows], {
    sheet: 'Werklijst',
    columns: exportColumns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: 'dd-mm-yyyy',
  });
  return (workbook.toStream as () => Promise<Readable>)();
}

/** A text is always written as text: a spreadsheet that is told so runs no formula, however the text begins. */
function cellOf({ kind, value }: ExportColumn, exported: ExportedCase): Cell {
  const text = value(exported);
  if (text === null) return null;
  return kind === 'date'
    ? { value: new Date(`${text}T00:00:00Z`), type: Date }
    : { value: text, type: String };
}
