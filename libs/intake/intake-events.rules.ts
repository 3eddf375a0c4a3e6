import type { EventFacts } from '#kernel/journal.js';

/** The events of intake, in the words of the timeline. */
export const intakeEvents = {
  'referral.accepted': ({ municipality, referrer }: EventFacts) =>
    `Aanmelding aangenomen van ${municipality} (${referrer})`,
} as const;
