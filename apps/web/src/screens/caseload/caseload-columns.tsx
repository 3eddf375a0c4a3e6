import {
  createColumnHelper,
  rowSelectionFeature,
  tableFeatures,
  type Row,
  type Table,
} from '@tanstack/react-table';
import type { ComponentType } from 'react';
import type { Words } from '../../words/words.js';
import {
  ContactPersonCell,
  DeadlineCell,
  EndedCell,
  HandoverCell,
  LastContactCell,
  PersonCell,
  StageCell,
  type CellProps,
} from './caseload-cells.js';
import type { CaseloadEntry } from './caseload-query.js';
import type { CaseloadSort, CaseloadView } from './caseload-search.js';

interface CaseloadColumn {
  readonly label: keyof Words['caseload'];
  /** What a first and a second press of its head sort by. */
  readonly sorts?: readonly CaseloadSort[];
  readonly cell: ComponentType<CellProps>;
}

const all = {
  name: { label: 'name', sorts: ['name', '-name'], cell: PersonCell },
  stage: { label: 'stage', sorts: ['stageSince', '-stageSince'], cell: StageCell },
  due: { label: 'next', sorts: ['dueOn'], cell: DeadlineCell },
  contact: { label: 'lastContact', cell: LastContactCell },
  person: { label: 'contactPerson', cell: ContactPersonCell },
  handover: { label: 'handover', cell: HandoverCell },
  ended: { label: 'ended', sorts: ['-endedAt'], cell: EndedCell },
} as const satisfies Record<string, CaseloadColumn>;

export type CaseloadColumnId = keyof typeof all;
export const caseloadColumns: Readonly<Record<CaseloadColumnId, CaseloadColumn>> = all;

/** What one looks for differs from list to list. */
const shown: Record<CaseloadView, readonly CaseloadColumnId[]> = {
  mine: ['name', 'stage', 'due', 'contact'],
  substitution: ['name', 'stage', 'due', 'contact', 'person'],
  team: ['name', 'stage', 'due', 'contact', 'person'],
  inHandover: ['name', 'stage', 'due', 'handover'],
  ended: ['name', 'stage', 'ended', 'contact'],
  all: ['name', 'stage', 'due', 'contact', 'person'],
};

export const features = tableFeatures({ rowSelectionFeature });
export type CaseloadTableState = Table<typeof features, CaseloadEntry>;
export type CaseloadRow = Row<typeof features, CaseloadEntry>;

const helper = createColumnHelper<typeof features, CaseloadEntry>();
const made = new Map<CaseloadView, ReturnType<typeof helper.columns>>();

/** The columns of a view, the same object each time so that the table need not be made again. */
export function columnsOf(view: CaseloadView) {
  const columns =
    made.get(view) ??
    helper.columns(
      shown[view].map((id) => {
        const Cell = caseloadColumns[id].cell;
        return helper.display({ id, cell: ({ row }) => <Cell entry={row.original} /> });
      }),
    );
  made.set(view, columns);
  return columns;
}

/** In which order each view stands when nothing is chosen; as the api has it. */
export const usualSort = (view: CaseloadView): CaseloadSort => (view === 'ended' ? '-endedAt' : 'dueOn');
export const sortsOf = (view: CaseloadView): readonly CaseloadSort[] =>
  shown[view].flatMap((id) => caseloadColumns[id].sorts ?? []);
