import type { EventFacts } from '#kernel/journal.js';
import { listed } from './match-judgement.rules.js';
import type { WishOrigin } from './wishes.rules.js';

const origins: Readonly<Record<WishOrigin, string>> = {
  referral: ', overgenomen uit de aanmelding',
  earlierTrajectory: ', overgenomen uit een eerder traject',
};
const origin = ({ takenFrom }: EventFacts): string => (takenFrom ? origins[takenFrom as WishOrigin] : '');
const parts = (facts: EventFacts): string => listed(facts.parts as readonly string[]);

/** What somebody wants and can do is with their wishes; the timeline says that it was recorded, and of what. */
export const wishEvents = {
  'wishes.recorded': (facts: EventFacts) => `Wensen en grenzen vastgelegd: ${parts(facts)}${origin(facts)}`,
  'wishes.changed': (facts: EventFacts) => `Wensen en grenzen gewijzigd: ${parts(facts)}${origin(facts)}`,
} as const;
