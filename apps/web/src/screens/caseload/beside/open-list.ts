import { useSyncExternalStore } from 'react';
import type { CaseloadSearch, CaseloadView } from '../caseload-search.js';

/** The list from which a dossier was opened. */
export interface OpenList {
  readonly search: CaseloadSearch;
  readonly view: CaseloadView;
}

/** In memory: a reload, or leaving the dossier, begins without a list. */
let open: OpenList | null = null;
const listeners = new Set<() => void>();

export function showListBeside(list: OpenList | null): void {
  open = list;
  for (const listener of listeners) listener();
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useOpenList = (): OpenList | null => useSyncExternalStore(listen, () => open);
