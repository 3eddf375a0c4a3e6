import { answers as words } from '../words/words.js';
import { Button } from './button.js';

interface FormActionsProps {
  /** What the form does, as a verb: never "OK". */
  action: string;
  busy: boolean;
  danger?: boolean;
  onCancel: () => void;
}

/** How a form in a dialog ends, the same everywhere: what it does, and the way back. */
export function FormActions({ action, busy, danger, onCancel }: FormActionsProps) {
  return (
    <div className="row">
      <Button kind="primary" type="submit" danger={danger} busy={busy}>
        {action}
      </Button>
      <Button kind="subtle" onClick={onCancel}>
        {words.cancel}
      </Button>
    </div>
  );
}
