export interface HistoryTableProps {
  title: string;
  columns: readonly string[];
  /** As many cells as there are columns; the first names the row. */
  rows: readonly (readonly string[])[];
}

/** What went before, in the order in which it went; nothing at all when there is nothing. */
export function HistoryTable({ title, columns, rows }: HistoryTableProps) {
  if (rows.length === 0) return null;
  return (
    <div className="table-frame" role="region" aria-label={title} tabIndex={0}>
      <table className="table history">
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
          {rows.map(([first, ...others], row) => (
            <tr key={row}>
              <th scope="row">{first}</th>
              {others.map((cell, column) => (
                <td key={columns[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
