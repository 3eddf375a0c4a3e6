import type * as nl from './nl.js';

/** Every word on screen comes from here. Another language is a module of the same shape in its place. */
export * from './nl.js';

export type Words = typeof nl;
