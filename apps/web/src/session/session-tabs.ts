/** What happened to the session in another tab: somebody signed in, or signed out. */
type SessionNews = 'in' | 'out';

const tabs = new BroadcastChannel('doorloop.session');

export const tellTabs = (news: SessionNews): void => tabs.postMessage(news);

export function onSessionElsewhere(listener: (news: SessionNews) => void): () => void {
  const listen = ({ data }: MessageEvent<SessionNews>): void => listener(data);
  tabs.addEventListener('message', listen);
  return () => tabs.removeEventListener('message', listen);
}
