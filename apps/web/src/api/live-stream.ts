import { answer, api } from './api.js';
import { ApiProblem } from './problem.js';

/** What the server tells, and `lost`: the connection is gone for now. */
export type LiveMessage =
  | { readonly kind: 'change'; readonly topic: string; readonly id: string | null }
  | { readonly kind: 'ready' | 'resync' | 'ended' | 'lost' };

/** After a refusal the browser does not come back by itself. */
const TRY_AGAIN_MS = 10_000;

/** Keeps a connection open until the signal, and tells what comes over it. */
export function keepStream(tell: (message: LiveMessage) => void, signal: AbortSignal): Promise<void> {
  return new Promise((stopped) => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const close = (): void => {
      clearTimeout(again);
      source?.close();
    };
    const end = (): void => {
      close();
      tell({ kind: 'ended' });
    };
    const open = (): void => {
      close();
      const stream = new EventSource('/api/v1/events');
      source = stream;
      stream.addEventListener('ready', () => tell({ kind: 'ready' }));
      stream.addEventListener('resync', () => tell({ kind: 'resync' }));
      stream.addEventListener('ended', end);
      stream.addEventListener('change', ({ data }) =>
        tell({ kind: 'change', ...(JSON.parse(data as string) as { topic: string; id: string | null }) }),
      );
      stream.addEventListener('error', () => {
        tell({ kind: 'lost' });
        if (stream.readyState !== EventSource.CLOSED) return;
        again = setTimeout(open, TRY_AGAIN_MS);
        // A stream that is refused does not say why: it may be that nobody is signed in any more.
        void answer(api.GET('/api/v1/sessions/current')).catch((problem: unknown) => {
          if (problem instanceof ApiProblem && problem.status === 401) end();
        });
      });
    };
    const offline = (): void => tell({ kind: 'lost' });
    addEventListener('online', open, { signal });
    addEventListener('offline', offline, { signal });
    signal.addEventListener('abort', () => {
      close();
      stopped();
    });
    open();
  });
}
