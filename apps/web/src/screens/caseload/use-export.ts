import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answer, api } from '../../api/api.js';
import { useProgress, useSayProblem, useToast } from '../../parts/toast.js';
import { caseload as words } from '../../words/words.js';
import type { CaseloadQuery } from './caseload-search.js';

/** The name that the api gave the file. */
const nameOf = (response: Response): string =>
  /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'werklijst.xlsx';

function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // After the click has been dealt with: the browser still has to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The list as it is filtered, as a workbook; meanwhile one can go on elsewhere. Fetched and not linked to, so that a refusal can be shown on the page. */
export function useExport(query: CaseloadQuery) {
  const say = useToast();
  const begin = useProgress();
  const sayProblem = useSayProblem();
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return useMutation({
    mutationFn: async () => {
      const done = begin(words.exportUnderWay);
      try {
        const call = api.GET('/api/v1/caseload/export', { params: { query }, parseAs: 'blob' });
        const file = await answer(call);
        const name = nameOf((await call).response);
        keep(file, name);
        return name;
      } finally {
        done();
      }
    },
    onSuccess: (name) => say(words.exported(name)),
    // Who stayed reads it on the page.
    onError: (problem) => (shown.current ? undefined : sayProblem(problem)),
  });
}
