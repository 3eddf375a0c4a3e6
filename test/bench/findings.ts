import type { Measured } from './load/closed-loop.js';

/** One line of the table. */
export interface Finding {
  /** What was measured, of which size where it has one. */
  readonly what: string;
  readonly measured: Measured;
}

/** A figure against what was aimed at. */
export interface Verdict {
  readonly aim: string;
  /** How the figure reads, such as `0.41` or `12 ms`. */
  readonly figure: string;
  readonly met: boolean;
}

export interface Findings {
  readonly title: string;
  readonly lines: readonly Finding[];
  readonly verdicts: readonly Verdict[];
  /** What a reader must know to read the figures. */
  readonly notes?: readonly string[];
}

export const atLeast = (aim: string, figure: number, least: number): Verdict => ({
  aim: `${aim} ≥ ${least}`,
  figure: figure.toFixed(2),
  met: figure >= least,
});

export const atMost = (aim: string, figure: number, most: number, unit = ''): Verdict => ({
  aim: `${aim} ≤ ${most}${unit}`,
  figure: `${figure.toFixed(unit === ' ms' ? 1 : 2)}${unit}`,
  met: figure <= most,
});
