import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

/** A button with a small panel under it; Escape and a click elsewhere close it. */
export function Menu({
  label,
  button,
  children,
}: {
  label: string;
  button: ReactNode;
  /** What is in the panel; as a function it can close it. */
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  useEffect(() => {
    if (!open) return undefined;
    const away = ({ target }: Event): void => {
      if (!frame.current?.contains(target as Node)) setOpen(false);
    };
    const escape = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  // The focus goes back first: a dialog that an item opens gives it back to where it was.
  const leave = ({ target }: { target: EventTarget }): void => {
    if (!(target as Element).closest('.menu-item')) return;
    opener.current?.focus();
    setOpen(false);
  };
  return (
    <div className="menu" ref={frame}>
      <button
        ref={opener}
        type="button"
        className="menu-button"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        {button}
        <span className="visually-hidden">{label}</span>
      </button>
      {open && (
        <div id={panelId} className="menu-panel" role="presentation" onClick={leave}>
          {typeof children === 'function' ? children(() => setOpen(false)) : children}
        </div>
      )}
    </div>
  );
}
