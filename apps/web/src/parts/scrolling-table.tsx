import type { ReactNode } from 'react';

/** Around a table that may be wider than the screen; it is scrolled by keyboard too. */
export function ScrollingTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
