import { administrationScreens } from './administration-screens.js';
import { caseloadScreens } from './caseload-screens.js';
import { developmentScreens } from './development-screens.js';
import { dossierScreens } from './dossier-screens.js';
import { employerScreens } from './employer-screens.js';
import { handoverScreens } from './handover-screens.js';
import { importScreens } from './import-screens.js';
import { learningScreens } from './learning-screens.js';
import { letterScreens } from './letter-screens.js';
import { matchingScreens } from './matching-screens.js';
import { myDayScreens } from './my-day-screens.js';
import { placementScreens } from './placement-screens.js';
import { referralScreens } from './referral-screens.js';
import type { Screen } from './screen.js';
import { searchScreens } from './search-screens.js';
import { sessionScreens } from './session-screens.js';
import { teamScreens } from './team-screens.js';
import { transferScreens } from './transfer-screens.js';
import { workPlaceScreens } from './work-place-screens.js';

/** Every screen and state of the app. */
export const screens: readonly Screen[] = [
  ...administrationScreens,
  ...caseloadScreens,
  ...developmentScreens,
  ...dossierScreens,
  ...employerScreens,
  ...handoverScreens,
  ...importScreens,
  ...learningScreens,
  ...letterScreens,
  ...matchingScreens,
  ...myDayScreens,
  ...placementScreens,
  ...referralScreens,
  ...searchScreens,
  ...sessionScreens,
  ...teamScreens,
  ...transferScreens,
  ...workPlaceScreens,
];
