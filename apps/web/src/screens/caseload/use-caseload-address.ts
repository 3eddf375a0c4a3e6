import { useNavigate, useSearch } from '@tanstack/react-router';
import { readCaseloadSearch, type CaseloadSearch } from './caseload-search.js';

interface CaseloadAddress {
  readonly search: CaseloadSearch;
  /** Another filter or order; it is no page of its own to go back to. */
  change(changes: Partial<CaseloadSearch>): void;
  /** Another list altogether. */
  open(search: CaseloadSearch): void;
}

/** The list in the address: the only place where its state is kept. */
export function useCaseloadAddress(): CaseloadAddress {
  // The router adds what it read to what stands there; what stands there wrongly must not come through.
  const search = readCaseloadSearch({ ...useSearch({ from: '/caseload' }) });
  const navigate = useNavigate();
  return {
    search,
    change: (changes) =>
      void navigate({
        to: '/caseload',
        search: { ...search, ...changes },
        replace: true,
        resetScroll: false,
      }),
    open: (next) => void navigate({ to: '/caseload', search: next, resetScroll: false }),
  };
}
