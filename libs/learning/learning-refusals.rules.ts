import type { RefusalKind } from '#kernel/refusal.js';

export const learningRefusals = {
  unknownEmployer: {
    code: 'learning-unknown-employer',
    status: 422,
    title: 'Werkgever niet gevonden',
    detail: () => 'Kies een werkgever die bestaat, of vul de naam van het leerbedrijf in.',
  },
} as const satisfies Record<string, RefusalKind>;
