import { administrationScreens } from './administration-screens.js';
import type { Screen } from './screen.js';
import { handoverScreens } from './handover-screens.js';
import { sessionScreens } from './session-screens.js';

/** Every screen and state of the app. */
export const screens: readonly Screen[] = [...administrationScreens, ...sessionScreens, ...handoverScreens];
