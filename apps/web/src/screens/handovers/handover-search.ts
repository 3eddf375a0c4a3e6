import type { Schemas } from '../../../../../libs/api-client/client.js';
import type { Tone } from '../../parts/badge.js';

export type HandoverItem = Schemas['HandoverItem'];

export const boxes = ['received', 'sent', 'team'] as const;
type Box = (typeof boxes)[number];

export const handoverStates = ['offered', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
type HandoverState = (typeof handoverStates)[number];

/** What stands in the address: which list, and of which state; without a state those that wait for an answer. */
export interface HandoverSearch {
  box?: Box;
  state?: HandoverState | 'all';
}

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((known) => known === value);

export const readHandoverSearch = ({ box, state }: Record<string, unknown>): HandoverSearch => ({
  box: oneOf(boxes, box),
  state: oneOf([...handoverStates, 'all'], state),
});

export const toneOf: Readonly<Record<HandoverState, Tone>> = {
  offered: 'info',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'plain',
  expired: 'warn',
};

/** What expires first comes first; what was answered stays in the order in which it was offered. */
export const inOrder = (items: readonly HandoverItem[]): HandoverItem[] =>
  items.every(({ state }) => state === 'offered')
    ? items.toSorted((one, other) => one.expiresOn.localeCompare(other.expiresOn))
    : [...items];
