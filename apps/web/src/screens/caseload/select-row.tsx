import { useWords } from '../../words/words.js';
import type { CaseloadRow } from './caseload-columns.js';

/** Chooses a row; with Shift, all from the one chosen before. */
export function SelectRow({ row, selected }: { row: CaseloadRow; selected: boolean }) {
  const words = useWords().caseload;
  const toggle = row.getToggleSelectedHandler();
  return (
    <label className="caseload-select">
      <span className="visually-hidden">{words.selectOne(row.original.name)}</span>
      <input type="checkbox" checked={selected} onClick={toggle} onChange={() => undefined} />
    </label>
  );
}
