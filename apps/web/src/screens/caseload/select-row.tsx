import { caseload as words } from '../../words/words.js';
import type { CaseloadRow, CaseloadTableState } from './caseload-columns.js';

/** Chooses a row; with Shift, all from the one chosen before. */
export function SelectRow({ row, selected }: { row: CaseloadRow; selected: boolean }) {
  const toggle = row.getToggleSelectedHandler();
  return (
    <label className="caseload-select">
      <span className="visually-hidden">{words.selectOne(row.original.name)}</span>
      <input type="checkbox" checked={selected} onClick={toggle} onChange={() => undefined} />
    </label>
  );
}

/** Chooses all rows that have been loaded, or none. */
export function SelectAll({ table }: { table: CaseloadTableState }) {
  const all = table.getIsAllRowsSelected();
  return (
    <label className="caseload-select">
      <span className="visually-hidden">{words.selectAll}</span>
      <input
        type="checkbox"
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = !all && table.getIsSomeRowsSelected();
        }}
        onChange={() => table.toggleAllRowsSelected(!all)}
      />
    </label>
  );
}
