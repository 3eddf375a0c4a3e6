import pg from 'pg';
import { newId } from '#kernel/id.js';
import { rowScope } from '#kernel/row-scope.js';

interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements that a write of the product sends, in their order; transaction and row scope left out. */
export async function recorded(write: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function listening(...given) {
    const [first, values] = given as [string | { text: string; values?: unknown[] }, unknown];
    const text = typeof first === 'string' ? first : first.text;
    const bound = typeof first === 'string' ? values : first.values;
    sent.push({ text, values: Array.isArray(bound) ? bound : [] });
    return query.apply(this, given);
  };
  try {
    await write();
  } finally {
    prototype.query = query;
  }
  return sent.filter(
    ({ text }) => text !== rowScope.text && !/^(START TRANSACTION|BEGIN|COMMIT)/i.test(text),
  );
}

/** Stands for the instant of the write. */
export const THE_INSTANT = Symbol('the instant');

const instant = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The same statements about something else: what is in `from` becomes what is at the same key in `to`, and every other
 * identifier was made for that one write, so a new one takes its place. An instant is left
 * open: it is the one that the write reads once it holds its case.
 */
export function aboutAnother<About extends Record<string, string>>(
  sent: readonly Sent[],
  from: About,
  to: About,
): { name: string; text: string; values: unknown[] }[] {
  const known = new Map(Object.entries(from).map(([key, text]) => [text, to[key]!]));
  const names = [...known.keys()].filter((text) => text.search(uuid) < 0);
  const made = new Map<string, string>();
  const other = (id: string): string => {
    const replaced = known.get(id) ?? made.get(id) ?? newId();
    if (!known.has(id)) made.set(id, replaced);
    return replaced;
  };
  const rewritten = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewritten);
    if (typeof value !== 'string') return value;
    if (instant.test(value)) return THE_INSTANT;
    const renamed = names.reduce(
      (text, name) => text.replaceAll(`"${name}"`, `"${known.get(name)!}"`),
      value,
    );
    return renamed.replaceAll(uuid, other);
  };
  return sent.map(({ text, values }, at) => ({ name: `write-${at}`, text, values: values.map(rewritten) }));
}
