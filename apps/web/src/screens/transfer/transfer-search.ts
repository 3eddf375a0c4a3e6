import type { Shown } from './transfer-queries.js';

const shown: readonly Shown[] = [
  'proposed',
  'withoutReceiver',
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

/** Which step of the plan, and which cases. */
export interface TransferSearch {
  readonly step?: 'confirm';
  readonly show?: Shown;
}
export const readTransferSearch = (given: Record<string, unknown>): TransferSearch => ({
  ...(given.step === 'confirm' && { step: 'confirm' as const }),
  ...(shown.includes(given.show as Shown) && { show: given.show as Shown }),
});
