import type { MatchReason } from './match-reasons.rules.js';

/** Are these two records about one person? For somebody to answer. */
export interface MatchQuestion {
  readonly recordIds: readonly [string, string];
  readonly participantIds: readonly [string, string];
  /** 0 to 1; the likeliest are asked first. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** A question as it stands between two source rows. */
export interface OpenQuestion {
  readonly left: { readonly source: string; readonly sourceId: string; readonly line: number | null };
  readonly right: { readonly source: string; readonly sourceId: string; readonly line: number | null };
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}
