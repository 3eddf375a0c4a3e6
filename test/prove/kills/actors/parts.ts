import { accepting, declining, withdrawing } from './answering.js';
import { correcting, reporting } from './absence.js';
import type { ActorPart } from './actor.js';
import { covering } from './covering.js';
import { offering } from './offering.js';
import { substituting } from './substituting.js';
import { minding, transferring } from './transferring.js';

/** All that is done while processes are killed. */
export const parts: readonly ActorPart[] = [
  ...[offering, accepting, declining, withdrawing, substituting],
  ...[reporting, correcting, covering],
  ...[transferring, minding],
];
