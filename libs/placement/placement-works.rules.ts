import type { Work } from '#kernel/outbox.js';

/** The jobs of placements, by their lasting names. */
export const placementJobs = { arrangeCheckIns: 'checkIn.arrange' } as const;

/** The check-ins of a placement as they should be now; what that is depends on the placement as it is by then. */
export const arrangeCheckIns = (placementId: string): Work => ({
  job: placementJobs.arrangeCheckIns,
  payload: { placementId },
});
