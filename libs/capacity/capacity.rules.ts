import type { RefusalKind } from '#kernel/refusal.js';

export const capacityRefusals = {
  aboveCeiling: {
    code: 'above-ceiling',
    status: 409,
    title: 'Boven het plafond',
    detail: ({ name, would, ceiling }) =>
      `${name} komt hiermee op ${would} van ${ceiling} punten. Kies een collega met ruimte, of geef de reden waarom het toch moet.`,
  },
} as const satisfies Record<string, RefusalKind>;

/** More than somebody's ceiling, and why; facts of the journal. */
export interface AboveCeiling {
  readonly userId: string;
  readonly name: string;
  readonly points: number;
  readonly ceiling: number;
  readonly reason: string;
}
