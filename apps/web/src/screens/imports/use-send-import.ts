import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useToast } from '../../parts/toast.js';
import { useSession } from '../../session/session.js';
import { imports as words } from '../../words/words.js';
import { keepFiles } from './kept-files.js';
import { sendImport, type ImportRequest } from './send-import.js';

/** Sends files, tells how far that is, and goes to the run; whoever went elsewhere meanwhile is told in passing. */
export function useSendImport() {
  const { csrfToken } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const say = useToast();
  const [share, setShare] = useState(0);
  const stopper = useRef<AbortController>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const sending = useMutation({
    mutationFn: async (request: ImportRequest) => {
      setShare(0);
      stopper.current = new AbortController();
      const { signal } = stopper.current;
      const run = await sendImport(request, { csrfToken, onProgress: setShare, signal });
      if (request.dryRun) keepFiles(run.id, request);
      return run;
    },
    onSuccess: async (run) => {
      client.setQueryData(['import', run.id], run);
      void client.invalidateQueries({ queryKey: ['import', 'list'] });
      if (here.current) await navigate({ to: '/import/$importId', params: { importId: run.id } });
      else say(words.startedElsewhere);
    },
  });
  useStayUntil(sending.isPending);
  return {
    send: sending.mutate,
    stop: () => {
      stopper.current?.abort();
      sending.reset();
    },
    isSending: sending.isPending,
    problem: sending.error,
    percent: Math.round(share * 100),
  };
}

/** The browser asks before the page is closed: what was being sent would be lost. */
function useStayUntil(busy: boolean): void {
  useEffect(() => {
    if (!busy) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [busy]);
}
