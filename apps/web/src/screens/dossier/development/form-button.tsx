import { useState, type ReactNode } from 'react';
import { Button } from '../../../parts/button.js';
import { Dialog } from '../../../parts/dialog.js';

interface FormButtonProps {
  readonly label: string;
  /** Which one of several, for who hears the button alone. */
  readonly of?: string;
  /** Of the dialog, when the label is too short for that. */
  readonly title?: string;
  readonly look?: 'button' | 'link';
  readonly kind?: 'primary' | 'secondary' | 'subtle';
  readonly wide?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button with the form that it opens. */
export function FormButton({ label, of, title, look = 'button', kind, wide, children }: FormButtonProps) {
  const [open, setOpen] = useState(false);
  const name = (
    <>
      {label} {of && <span className="visually-hidden">{of}</span>}
    </>
  );
  return (
    <>
      {look === 'link' ? (
        <button type="button" className="link-button small" onClick={() => setOpen(true)}>
          {name}
        </button>
      ) : (
        <Button kind={kind} onClick={() => setOpen(true)}>
          {name}
        </Button>
      )}
      <Dialog title={title ?? label} open={open} onClose={() => setOpen(false)} wide={wide}>
        {open && children(() => setOpen(false))}
      </Dialog>
    </>
  );
}
