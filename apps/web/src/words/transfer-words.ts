import { transfer } from './nl/transfer.js';

/** The words of the caseload transfer, loaded with its screens. */
export const useTransferWords = (): typeof transfer => transfer;
