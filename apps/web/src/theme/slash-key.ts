/** A key without Ctrl can be in somebody's way, so it can be turned off. A preference of this browser. */
const KEY = 'doorloop.slash';

export const slashSearches = (): boolean => localStorage.getItem(KEY) !== 'off';

export function letSlashSearch(on: boolean): void {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
}
