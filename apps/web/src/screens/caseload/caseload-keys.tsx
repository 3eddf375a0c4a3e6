import { caseload } from '../../words/words.js';

/** Which keys lead through the list; for who has a keyboard. */
export function CaseloadKeys({ selectable }: { selectable: boolean }) {
  const words = caseload.keys;
  return (
    <p className="caseload-keys soft">
      <span>{words.inList}</span>
      <span>
        <kbd>j</kbd> <kbd>k</kbd> {words.or} <kbd>↓</kbd> <kbd>↑</kbd> {words.move}
      </span>
      <span>
        <kbd>Enter</kbd> {words.open}
      </span>
      {selectable && (
        <span>
          <kbd>x</kbd> {words.select}
        </span>
      )}
    </p>
  );
}
