import type { ItemState } from './transfer-queries.js';

const states: readonly ItemState[] = [
  'proposed',
  'leftOut',
  'pending',
  'done',
  'skipped',
  'failed',
  'notBegun',
];

/** Whether a new transfer is begun, and of whom. */
export interface TransfersSearch {
  readonly new?: boolean;
  readonly from?: string;
}
export const readTransfersSearch = (given: Record<string, unknown>): TransfersSearch => ({
  ...(given.new === true && { new: true }),
  ...(typeof given.from === 'string' && { from: given.from }),
});

/** Which step of the plan, and which results. */
export interface TransferSearch {
  readonly step?: 'confirm';
  readonly show?: ItemState;
}
export const readTransferSearch = (given: Record<string, unknown>): TransferSearch => ({
  ...(given.step === 'confirm' && { step: 'confirm' as const }),
  ...(states.includes(given.show as ItemState) && { show: given.show as ItemState }),
});
