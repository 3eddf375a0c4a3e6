import { useTable, type RowSelectionState } from '@tanstack/react-table';
import { useEffect, useRef, type Dispatch, type SetStateAction } from 'react';
import { columnsOf, features } from './caseload-columns.js';
import { CaseloadCards } from './caseload-cards.js';
import type { CaseloadEntry } from './caseload-query.js';
import type { CaseloadView } from './caseload-search.js';
import { CaseloadTable } from './caseload-table.js';
import { usePlace } from './use-place.js';
import { useRowKeys, type RowKeys } from './use-row-keys.js';
import { useVisibleRows } from './use-visible-rows.js';

/** Narrower than this, rows are cards. In pixels. */
const TABLE_WIDTH = 720;
/** How high a row is before it has been measured. In pixels. */
const HEIGHT = { row: 61, card: 150 };

interface CaseloadListProps {
  view: CaseloadView;
  entries: readonly CaseloadEntry[];
  /** Whether rows can be chosen, to do something with all of them. */
  selectable: boolean;
  selection: RowSelectionState;
  onSelect: Dispatch<SetStateAction<RowSelectionState>>;
  /** The end of what there is comes in sight. */
  onEnd: () => void;
  /** A dossier is opened from it. */
  onOpen: () => void;
}

/** The rows: a table where there is room for one, cards where there is not. */
export function CaseloadList({
  view,
  entries,
  selectable,
  selection,
  onSelect,
  onEnd,
  onOpen,
}: CaseloadListProps) {
  const list = useRef<HTMLDivElement>(null);
  const place = usePlace(list);
  const narrow = place !== null && place.width < TABLE_WIDTH;
  const table = useTable({
    features,
    columns: columnsOf(view),
    data: entries as CaseloadEntry[],
    getRowId: ({ trajectoryId }) => trajectoryId,
    enableRowSelection: selectable,
    state: { rowSelection: selection },
    onRowSelectionChange: onSelect,
  });
  const { rows } = table.getRowModel();
  const choose = (index: number): void => rows[index]?.toggleSelected();
  const keys: RowKeys = useRowKeys(list, rows.length, (index) => visible.show(index), choose);
  const visible = useVisibleRows(
    rows.length,
    narrow ? HEIGHT.card : HEIGHT.row,
    place?.top ?? 0,
    keys.focused,
  );
  const last = visible.rows.at(-1)?.index ?? -1;

  useEffect(() => {
    if (last >= rows.length - 20) onEnd();
  }, [last, rows.length, onEnd]);

  const Form = narrow ? CaseloadCards : CaseloadTable;
  return (
    <div
      ref={list}
      className="caseload-list"
      onClickCapture={({ target }) => {
        if ((target as Element).closest('.caseload-name')) onOpen();
      }}
    >
      {place && (
        <Form
          view={view}
          table={table}
          rows={rows}
          visible={visible}
          selectable={selectable}
          onFocus={keys.onFocus}
        />
      )}
    </div>
  );
}
