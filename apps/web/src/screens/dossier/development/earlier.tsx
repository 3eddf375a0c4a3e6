import type { ReactNode } from 'react';
import { development as words } from '../../../words/words.js';

/** What no longer holds, folded away until one asks for it. */
export function Earlier({ count, what, children }: { count: number; what: string; children: ReactNode }) {
  return (
    <details className="earlier">
      <summary className="small">
        {words.earlier(count)} <span className="visually-hidden">{words.earlierOf(what)}</span>
      </summary>
      <ul>{children}</ul>
    </details>
  );
}
