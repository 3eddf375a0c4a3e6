import { memo, type ComponentType } from 'react';
import { caseload as words } from '../../words/words.js';
import { PersonCell, type CellProps } from './caseload-cells.js';
import { caseloadColumns, columnsOf, type CaseloadColumnId, type CaseloadRow } from './caseload-columns.js';
import type { CaseloadRowsProps } from './caseload-table.js';
import { SelectRow } from './select-row.js';

/** The same rows where a table does not fit. */
export function CaseloadCards({ view, rows, visible, selectable, onFocus }: CaseloadRowsProps) {
  const facts = columnsOf(view)
    .map(({ id }) => id as CaseloadColumnId)
    .filter((id) => id !== 'name');
  return (
    <ul className="caseload-cards" aria-label={words.views[view]} style={{ paddingBlockEnd: visible.after }}>
      {visible.rows.map(({ index, skipped }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={row.id}
            ref={visible.measure}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ marginBlockStart: skipped }}
            onFocus={() => onFocus(index)}
          >
            <Card row={row} facts={facts} selectable={selectable} selected={row.getIsSelected()} />
          </li>
        );
      })}
    </ul>
  );
}

interface CardProps {
  row: CaseloadRow;
  facts: readonly CaseloadColumnId[];
  selectable: boolean;
  selected: boolean;
}

const Card = memo(function Card({ row, facts, selectable, selected }: CardProps) {
  return (
    <article className={`caseload-card ${selected ? 'selected' : ''}`}>
      <div className="caseload-card-head">
        <PersonCell entry={row.original} />
        {selectable && <SelectRow row={row} selected={selected} />}
      </div>
      <dl className="caseload-card-facts">
        {facts.map((id) => {
          const { label, cell } = caseloadColumns[id];
          const Cell: ComponentType<CellProps> = cell;
          return (
            <div key={id}>
              <dt>{words[label] as string}</dt>
              <dd>
                <Cell entry={row.original} />
              </dd>
            </div>
          );
        })}
      </dl>
    </article>
  );
});
