import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { answers as words } from '../words/words.js';

interface DialogProps {
  title: string;
  open: boolean;
  /** Escape and the cross; without it the dialog stays until what it asks is done. */
  onClose?: () => void;
  children: ReactNode;
  wide?: boolean;
}

/** The browser's own dialog: it keeps the focus inside and gives it back. */
export function Dialog({ title, open, onClose, children, wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current!;
    if (open && !element.open) {
      element.showModal();
      // The browser would begin at the cross.
      const first = ['[data-first-focus]', 'form :is(input, select, textarea)']
        .map((selector) => element.querySelector<HTMLElement>(selector))
        .find((found) => found !== null);
      first?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${wide ? 'wide' : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      {open && (
        <div className="stack">
          <div className="row spread dialog-head">
            <h2 id={titleId}>{title}</h2>
            {onClose && (
              <button type="button" className="icon-button" onClick={onClose} aria-label={words.close}>
                <X className="icon" aria-hidden />
              </button>
            )}
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
