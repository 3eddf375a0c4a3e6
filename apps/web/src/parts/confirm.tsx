import type { ReactNode } from 'react';
import { answers as words } from '../words/words.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Problem } from './states.js';

export interface ConfirmProps {
  title: string;
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** What the button does, as a verb: never "OK". */
  action: string;
  busy?: boolean;
  danger?: boolean;
  /** Why it was refused. */
  problem?: unknown;
  /** What will happen. */
  children: ReactNode;
  wide?: boolean;
}

/** Shows once more what is about to happen. The button has the focus, so that Enter is enough. */
export function Confirm({ action, busy, danger, problem, children, onConfirm, ...dialog }: ConfirmProps) {
  return (
    <Dialog {...dialog}>
      {children}
      {problem !== undefined && problem !== null && <Problem problem={problem} />}
      <div className="row">
        <Button kind="primary" danger={danger} busy={busy} onClick={onConfirm} data-first-focus>
          {action}
        </Button>
        <Button kind="subtle" onClick={dialog.onClose}>
          {words.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
