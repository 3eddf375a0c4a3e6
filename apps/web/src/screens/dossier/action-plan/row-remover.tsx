import { X } from 'lucide-react';
import { actionPlan as words } from '../../../words/words.js';

/** Takes a row out of a list in a form; the keyboard goes on at the button that adds one. */
export function RowRemover({ what, onRemove }: { what: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words.remove(what)}
      onClick={({ currentTarget }) => {
        currentTarget.closest('fieldset')?.querySelector<HTMLElement>(':scope > .utrecht-button')?.focus();
        onRemove();
      }}
    >
      <X className="icon" aria-hidden />
    </button>
  );
}
