export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** A preference of this browser; says nothing about anybody. */
const KEY = 'doorloop.theme';

export const currentTheme = (): Theme =>
  themes.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system';

export function applyTheme(theme: Theme = currentTheme()): void {
  localStorage.setItem(KEY, theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
