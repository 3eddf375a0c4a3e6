/** The ways in which every screen is looked at. A window of 1280 that is zoomed in twice is 640 wide. */
export const looks = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  zoomed: { colorScheme: 'light', viewport: { width: 640, height: 400 } },
} as const;
