import { phone } from './web-site.js';

/** The ways in which every screen is looked at. Zoomed in twice, a window of 1280 is 640 wide. */
export const looks = {
  light: {},
  dark: { colorScheme: 'dark' },
  phone,
  zoomed: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
} as const;
