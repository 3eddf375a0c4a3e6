import type { Page } from 'playwright-core';
import type { DemoUsername } from '../../../apps/local/demo/demo-colleagues.js';

/** A screen, or a state of one, as it is pictured in docs/screens and looked through for barriers. */
export interface Screen {
  /** File name of its pictures, e.g. `caseload`, `caseload-empty`. */
  readonly name: string;
  /** Nobody: who has not signed in. */
  readonly as: DemoUsername | null;
  readonly path: string;
  /** What to do on the page before looking; waits for what must be there. */
  readonly prepare: (page: Page) => Promise<unknown>;
  /** What the network answers is made up here: whoever comes after loads the app anew. */
  readonly intercepts?: true;
}
