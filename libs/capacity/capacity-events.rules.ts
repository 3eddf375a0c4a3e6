import type { EventFacts } from '#kernel/journal.js';

export const capacityEvents = {
  'ceiling.exceeded': ({ name, points, ceiling, reason }: EventFacts) =>
    `${name} komt boven het plafond, ${points} van ${ceiling} punten: ${reason}`,
} as const;
