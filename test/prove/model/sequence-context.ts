import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '#kernel/clock.js';
import type { Cut } from './cut-off.js';

/** What holds for everything that is done for one sequence, also when several run side by side. */
export interface SequenceContext {
  /** Milliseconds since 1970, on the clock of this sequence's server. */
  now: number;
  /** The crash that is to come, if any. */
  cut: Cut | null;
}

export const sequenceContext = new AsyncLocalStorage<SequenceContext>();

/** The clock of the sequence on whose behalf the product is at work. */
export class SequenceClock extends Clock {
  override now(): Date {
    return new Date(sequenceContext.getStore()?.now ?? Date.now());
  }
}
