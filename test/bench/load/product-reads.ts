import type { Actor } from '#kernel/actor.js';
import type { HotReads, PreparedRead } from '#kernel/hot-reads.js';

/** A statement of the product with the values it is given. */
export interface ProductRead extends PreparedRead {
  readonly actor: Actor;
  readonly values: readonly unknown[];
}

/**
 * What a repository of the product would send, so that it can be sent without the product. Nothing is written down
 * here a second time: a statement that changes is measured as it is then.
 */
export async function statementOf(ask: (reads: HotReads) => Promise<unknown>): Promise<ProductRead> {
  let sent: ProductRead | undefined;
  const listener = {
    json(actor: Actor, read: PreparedRead, values: readonly unknown[]): Promise<string> {
      sent = { ...read, actor, values };
      return Promise.resolve('{}');
    },
  };
  await ask(listener as unknown as HotReads);
  return sent!;
}

const line = /INSERT INTO access_log \([^)]*\)/;

/**
 * The same statement without its line in the access log: the SQL that makes the JSON, alone. What would have been
 * written stays as a part that nothing asks for, and so is not run.
 */
export function withoutLog<Read extends PreparedRead>(read: Read): Read {
  if (!line.test(read.text))
    throw new Error(`${read.name} writes its access log in a way that is not known here.`);
  return { ...read, name: `${read.name}-alone`, text: read.text.replace(line, '') };
}
