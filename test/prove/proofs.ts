import type { Proof } from './proof.js';

/** Every proof by its name on the command line, in the order of the report. Each is loaded when it is run. */
export const proofs: Readonly<Record<string, () => Promise<Proof>>> = {
  kills: async () => (await import('./kills/proof.js')).proof,
  postgres: async () => (await import('./postgres/proof.js')).proof,
  redis: async () => (await import('./redis/proof.js')).proof,
  model: async () => (await import('./model/proof.js')).proof,
  faults: async () => (await import('./faults/proof.js')).proof,
  clients: async () => (await import('./clients/proof.js')).proof,
};

export const proofNames: readonly string[] = Object.keys(proofs);
