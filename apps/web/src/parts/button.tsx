import { UtrechtButton } from './controls.js';
import type { ComponentProps, ReactNode } from 'react';
import { answers as words } from '../words/words.js';

const appearances = {
  primary: 'primary-action-button',
  secondary: 'secondary-action-button',
  subtle: 'subtle-button',
} as const;

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'ref'> {
  kind?: keyof typeof appearances;
  /** What it started is under way: it says so, and does not start again. */
  busy?: boolean;
  /** What it does cannot be undone. */
  danger?: boolean;
  icon?: ReactNode;
}

export function Button({ kind = 'secondary', busy, danger, icon, children, onClick, ...rest }: ButtonProps) {
  return (
    <UtrechtButton
      type="button"
      {...rest}
      appearance={appearances[kind]}
      hint={danger ? 'danger' : undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event: { preventDefault(): void }) => event.preventDefault() : onClick}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : icon}
      <span>{children}</span>
      {busy && <span className="visually-hidden">{words.busy}</span>}
    </UtrechtButton>
  );
}
