import { FlexRender } from '@tanstack/react-table';
import { memo } from 'react';
import { caseload as words } from '../../words/words.js';
import {
  columnsOf,
  type CaseloadColumnId,
  type CaseloadRow,
  type CaseloadTableState,
} from './caseload-columns.js';
import { ColumnHead } from './column-head.js';
import type { CaseloadView } from './caseload-search.js';
import { SelectAll, SelectRow } from './select-row.js';
import type { VisibleRows } from './use-visible-rows.js';

export interface CaseloadRowsProps {
  view: CaseloadView;
  table: CaseloadTableState;
  rows: readonly CaseloadRow[];
  visible: VisibleRows;
  selectable: boolean;
  onFocus: (index: number) => void;
}

export function CaseloadTable({ view, table, rows, visible, selectable, onFocus }: CaseloadRowsProps) {
  const ids = columnsOf(view).map(({ id }) => id as CaseloadColumnId);
  const width = ids.length + (selectable ? 1 : 0);
  return (
    <table className="table caseload-table" aria-rowcount={rows.length + 1}>
      <caption className="visually-hidden">{words.views[view]}</caption>
      <colgroup>
        {selectable && <col className="col-select" />}
        {ids.map((id) => (
          <col key={id} className={`col-${id}`} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {selectable && (
            <td>
              <SelectAll table={table} />
            </td>
          )}
          {ids.map((id) => (
            <ColumnHead key={id} id={id} view={view} />
          ))}
        </tr>
      </thead>
      <tbody>
        {visible.rows.map(({ index, skipped }) => {
          const row = rows[index];
          if (!row) return null;
          return [
            <Skipped key={`before-${row.id}`} width={width} height={skipped} />,
            <TableRow
              key={row.id}
              {...{ row, index, selectable, onFocus, width }}
              selected={row.getIsSelected()}
              measure={visible.measure}
            />,
          ];
        })}
        <Skipped width={width} height={visible.after} />
      </tbody>
    </table>
  );
}

/** The room of rows that are not drawn. */
const Skipped = ({ width, height }: { width: number; height: number }) =>
  height > 0 && (
    <tr aria-hidden="true" className="caseload-skipped">
      <td colSpan={width} style={{ height }} />
    </tr>
  );

interface TableRowProps {
  row: CaseloadRow;
  index: number;
  selected: boolean;
  selectable: boolean;
  onFocus: (index: number) => void;
  measure: (row: Element | null) => void;
}

const TableRow = memo(function TableRow({
  row,
  index,
  selected,
  selectable,
  onFocus,
  measure,
}: TableRowProps) {
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={selected ? 'selected' : ''}
      onFocus={() => onFocus(index)}
    >
      {selectable && (
        <td>
          <SelectRow row={row} selected={selected} />
        </td>
      )}
      {row.getAllCells().map((cell, place) =>
        place === 0 ? (
          <th key={cell.id} scope="row">
            <FlexRender cell={cell} />
          </th>
        ) : (
          <td key={cell.id}>
            <FlexRender cell={cell} />
          </td>
        ),
      )}
    </tr>
  );
});
