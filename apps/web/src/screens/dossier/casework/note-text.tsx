import { FormFieldErrorMessage, Textarea } from '../../../parts/controls.js';
import { useField } from '../../../parts/fields.js';
import { dossier as words } from '../../../words/words.js';

/** The one field that a note needs; it grows with what is written. */
export function NoteText({
  name,
  label,
  hint,
  autoFocus,
}: {
  name: string;
  label: string;
  hint: string;
  autoFocus?: boolean;
}) {
  const bound = useField({ name, label, required: true, requiredMessage: words.noteAsked });
  return (
    <div className="note-text">
      <label htmlFor={bound.id} className="visually-hidden">
        {label}
      </label>
      {bound.error && <FormFieldErrorMessage id={`${bound.id}-error`}>{bound.error}</FormFieldErrorMessage>}
      <Textarea {...bound.control} rows={3} placeholder={hint} maxLength={4000} autoFocus={autoFocus} />
    </div>
  );
}
