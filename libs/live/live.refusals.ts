import type { RefusalKind } from '#kernel/refusal.js';
import { refusals } from '#kernel/refusal.js';

export const liveRefusals = {
  tooManyStreams: {
    code: 'too-many-streams',
    status: 429,
    title: 'Te veel vensters',
    detail: ({ most }) =>
      `Er staan al ${most} verbindingen voor meldingen open. Sluit een venster of tabblad dat u niet meer nodig hebt.`,
  },
  stopping: refusals.busy,
} as const satisfies Record<string, RefusalKind>;
