import { readCaseloadSearch, type CaseloadSearch } from './caseload-search.js';

/** A list that somebody comes back to. It holds what is asked, never who was found. */
export interface KeptView {
  readonly name: string;
  readonly search: CaseloadSearch;
}

/** Of this browser and this user; nobody else's are shown. */
const keyOf = (userId: string): string => `doorloop.views.${userId}`;
const MOST = 20;
export const LONGEST_NAME = 40;

const isView = (given: unknown): given is { name: string; search: Record<string, unknown> } => {
  const { name, search } = (given ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && typeof search === 'object' && search !== null;
};

export function readViews(userId: string): readonly KeptView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter(isView).map(({ name, search }) => ({ name, search: readCaseloadSearch(search) }));
  } catch {
    return [];
  }
}

const write = (userId: string, views: readonly KeptView[]): readonly KeptView[] => {
  localStorage.setItem(keyOf(userId), JSON.stringify(views));
  return views;
};

/** The newest last; the same name again means the newer one. */
export const keepView = (userId: string, view: KeptView): readonly KeptView[] =>
  write(userId, [...readViews(userId).filter(({ name }) => name !== view.name), view].slice(-MOST));
export const dropView = (userId: string, name: string): readonly KeptView[] =>
  write(
    userId,
    readViews(userId).filter((view) => view.name !== name),
  );
