import type { ReactNode } from 'react';
import { ScrollingTable } from '../../../parts/scrolling-table.js';

interface HistoryRow {
  key: string;
  /** As many as there are columns; the first names the row. */
  cells: readonly ReactNode[];
}

interface HistoryTableProps {
  title: string;
  columns: readonly string[];
  rows: readonly HistoryRow[];
}

/** What went before, in the order in which it went; nothing at all when there is nothing. */
export function HistoryTable({ title, columns, rows }: HistoryTableProps) {
  if (rows.length === 0) return null;
  return (
    <ScrollingTable label={title}>
      <table className="table stacks history">
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, column) => (
                <td key={columns[column + 1]}>
                  {cell && <span className="on-phone-label">{columns[column + 1]}: </span>}
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingTable>
  );
}
