import { useId, type ReactNode } from 'react';
import { Button, type ButtonProps } from '../../parts/button.js';

/** Something that can be done with an account: when one would, and the button that begins it. */
export function AccountStep({
  help,
  children,
  ...button
}: ButtonProps & { help: string; children: ReactNode }) {
  const helpId = useId();
  return (
    <div className="stack tight">
      <p id={helpId} className="small soft">
        {help}
      </p>
      <div>
        <Button {...button} aria-describedby={helpId}>
          {children}
        </Button>
      </div>
    </div>
  );
}
