import { Refusal } from '#kernel/refusal.js';
import type { Deed } from './deed.js';
import { REFUSED_BY_THE_DATABASE } from './rogue-deeds.js';
import type { System } from './system.js';
import type { Foretold } from './world.js';

/** How somebody fared: it was done, refused with an answer of HTTP, or the connection was lost under way. */
export type Outcome = 'done' | 'lost' | { readonly refused: number; readonly code: string };

/** Does it, breaking the connection off at a place if asked. What is no refusal is a failure of the product. */
export async function attempt(
  system: System,
  deed: Deed,
  at: number | 'after the commit' | null = null,
): Promise<Outcome> {
  const { context, owner } = system;
  const cut = at === null ? null : { at, count: 0, done: false, terminate };
  context.cut = cut;
  try {
    await deed.perform(system);
    return 'done';
  } catch (error) {
    if (cut?.done) return 'lost';
    if (error instanceof Refusal) return { refused: error.kind.status, code: error.kind.code };
    if (deed.refusedByDatabase) return { refused: REFUSED_BY_THE_DATABASE, code: codeOf(error) };
    throw new Error(`${deed.name}: ${String(error)}`, { cause: error });
  } finally {
    context.cut = null;
  }

  function terminate(backend: number): Promise<unknown> {
    return owner.query('SELECT pg_terminate_backend($1)', [backend]);
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code);

/** Whether it went as was foretold; a refusal for any of the reasons that there were. */
export function fits(deed: Deed, foretold: Foretold, outcome: Outcome): void {
  const asForetold =
    'world' in foretold
      ? outcome === 'done'
      : typeof outcome === 'object' && foretold.refused.includes(outcome.refused);
  if (asForetold) return;
  const expected = 'world' in foretold ? 'done' : `refused with ${foretold.refused.join(' or ')}`;
  throw new Error(`${deed.name}: foretold ${expected}, found ${JSON.stringify(outcome)}`);
}
