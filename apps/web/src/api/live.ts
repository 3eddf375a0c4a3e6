import { keepStream, type LiveMessage } from './live-stream.js';

/** Between the tabs of one browser: what the stream told, and what a tab that opens later asks. */
type TabMessage = LiveMessage | { readonly kind: 'asks' } | { readonly kind: 'present' };

const NAME = 'doorloop.live';

/**
 * Hears of others' changes. The tabs of a browser share one connection: the tab that holds the lock keeps it open and
 * tells the others; when that tab closes, the next in line takes over.
 * @returns a function that stops listening
 */
export function listenLive(hear: (message: LiveMessage) => void): () => void {
  const tabs = new BroadcastChannel(NAME);
  const stop = new AbortController();
  // Told anything yet? A page that has only just been read has nothing to make up for.
  let informed = false;
  let leading: LiveMessage['kind'] | null = null;

  const listen = (message: LiveMessage): void => {
    if (message.kind !== 'ready' || informed) hear(message);
    informed = true;
  };
  const tell = (message: LiveMessage): void => {
    leading = message.kind;
    tabs.postMessage(message);
    listen(message);
  };
  tabs.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind === 'present') informed = true;
    else if (data.kind !== 'asks') listen(data);
    else if (leading) tabs.postMessage({ kind: leading === 'lost' ? 'lost' : 'present' });
  });
  tabs.postMessage({ kind: 'asks' });
  // The lock is never given to a tab that stopped waiting for it.
  navigator.locks
    .request(NAME, { signal: stop.signal }, () => keepStream(tell, stop.signal))
    .catch(() => undefined);
  return () => {
    stop.abort();
    tabs.close();
  };
}
