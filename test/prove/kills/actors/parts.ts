import { accepting, declining, withdrawing } from './answering.js';
import type { ActorPart } from './actor.js';
import { offering } from './offering.js';
import { substituting } from './substituting.js';

/** All that is done while processes are killed. */
export const parts: readonly ActorPart[] = [offering, accepting, declining, withdrawing, substituting];
