import type { EventFacts } from '#kernel/journal.js';

export const transferEvents = {
  'caseloadTransfer.moved': ({ by, from, to, reason, aboveCeiling }: EventFacts) =>
    `Met de caseload overgedragen van ${from} aan ${to} door ${by}: ${reason}` +
    (aboveCeiling ? ` (boven het plafond: ${aboveCeiling})` : ''),
} as const;
