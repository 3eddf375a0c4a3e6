/**
 * What somebody typed and has not sent, in this browser alone: it survives a reload, a session that expires, a network
 * that is gone and a second tab. Kept per user, and gone when that user signs out or another signs in.
 */
const PREFIX = 'doorloop.draft.';

const nameOf = (userId: string, key: string): string => `${PREFIX}${userId}.${key}`;

export function readDraft<Value>(userId: string, key: string): Value | undefined {
  const kept = localStorage.getItem(nameOf(userId, key));
  if (kept === null) return undefined;
  try {
    return JSON.parse(kept) as Value;
  } catch {
    return undefined;
  }
}

/** False when the browser has no room for it. */
export function writeDraft(userId: string, key: string, value: unknown): boolean {
  try {
    localStorage.setItem(nameOf(userId, key), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (userId: string, key: string): void => localStorage.removeItem(nameOf(userId, key));

/** Another tab that changes this draft; `undefined` when it was sent or thrown away there. */
export function onDraftElsewhere<Value>(
  userId: string,
  key: string,
  listener: (value: Value | undefined) => void,
): () => void {
  const name = nameOf(userId, key);
  const listen = (event: StorageEvent): void => {
    if (event.key === name) listener(readDraft<Value>(userId, key));
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

const allDrafts = (): string[] => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));

/** At sign-in: drafts of others go. */
export function keepDraftsOf(userId: string): void {
  for (const name of allDrafts()) if (!name.startsWith(nameOf(userId, ''))) localStorage.removeItem(name);
}

/** At sign-out: all go. */
export function dropDrafts(): void {
  for (const name of allDrafts()) localStorage.removeItem(name);
}
