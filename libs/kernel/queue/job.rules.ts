/**
 * The jobs of one feature: what it calls them in code, and their lasting names, `noun.verb`. Each feature declares one
 * such table; the worker does not start when a name in it has no handler, or two.
 */
export type JobTable = Readonly<Record<string, string>>;

/** The ids that the work was owed with. Anything else is read when the work is done. */
export type Payload = Readonly<Record<string, string>>;

/** The piece of work that a handler is doing now. */
export interface Message {
  /** The same at every attempt. */
  readonly id: string;
  readonly job: string;
  /** How often it has been issued, this time included. */
  readonly attempt: number;
}

/** Each issue of the same message is a job of its own: the queue silently ignores an id that it has seen. */
export const jobId = (messageId: string, attempt: number): string => `${messageId}-${attempt}`;

/** A part of a message, as a job of its own. */
export const partJobId = (messageId: string, attempt: number, partId: string): string =>
  `${jobId(messageId, attempt)}-${partId}`;

const PART_ID = /^(.{36})-(\d+)-(.{36})$/;

/** Which part of which message a job is; null for the whole. */
export function partOf(id: string): { messageId: string; partId: string } | null {
  const [, messageId, , partId] = PART_ID.exec(id) ?? [];
  return messageId && partId ? { messageId, partId } : null;
}

export const messageOf = (id: string): { messageId: string; attempt: number } => {
  const cut = id.lastIndexOf('-');
  return { messageId: id.slice(0, cut), attempt: Number(id.slice(cut + 1)) };
};

/** What is wrong between the names that are known and the names that are handled; empty when all is well. */
export function handlerProblems(tables: readonly JobTable[], handled: readonly string[]): string[] {
  const known = tables.flatMap((table) => Object.values(table));
  const times = (name: string, names: readonly string[]) => names.filter((other) => other === name).length;
  return [...new Set([...known, ...handled])].flatMap((name) => [
    ...(times(name, known) === 0 ? [`${name} staat in geen jobtabel (unknown job)`] : []),
    ...(times(name, known) > 1 ? [`${name} staat in twee jobtabellen (declared twice)`] : []),
    ...(times(name, handled) === 0 ? [`${name} heeft geen uitvoerder (no handler)`] : []),
    ...(times(name, handled) > 1 ? [`${name} heeft er ${times(name, handled)} (several handlers)`] : []),
  ]);
}
