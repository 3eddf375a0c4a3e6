export type TransferState = 'draft' | 'running' | 'finished' | 'cancelled';

export interface NotedTransfer {
  readonly id: string;
  /** Whose cases. */
  readonly from: string;
  state: TransferState;
  /** From the confirmation on, the end of a run is one more, and so is each other step. */
  version: number;
  /** Its version when it was confirmed; null when it never was. */
  confirmedAs: number | null;
}

/** The caseload transfers of which an answer told. */
export class NotedTransfers {
  readonly all = new Map<string, NotedTransfer>();
  retries = 0;

  constructor(private readonly contradictions: string[]) {}

  /** Those that are under way, or of which something may have failed. */
  get open(): NotedTransfer[] {
    return [...this.all.values()].filter(
      ({ state, confirmedAs }) => confirmedAs !== null && state !== 'cancelled',
    );
  }

  get confirmed(): number {
    return [...this.all.values()].filter(({ confirmedAs }) => confirmedAs !== null).length;
  }

  get cancelled(): number {
    return [...this.all.values()].filter(
      ({ state, confirmedAs }) => confirmedAs !== null && state === 'cancelled',
    ).length;
  }

  planned(id: string, from: string): NotedTransfer {
    const transfer: NotedTransfer = { id, from, state: 'draft', version: 1, confirmedAs: null };
    this.all.set(id, transfer);
    return transfer;
  }

  /** How an answer said that it stands. One answer may overtake another; a cancelled one stays so. */
  stands(transfer: NotedTransfer, state: TransferState, version: number): void {
    if (version < transfer.version) return;
    const same = version === transfer.version;
    if (same ? state !== transfer.state : transfer.state === 'cancelled') {
      this.contradictions.push(`transfer ${transfer.id} was said to be ${transfer.state}, and then ${state}`);
    }
    Object.assign(transfer, { state, version });
  }

  /** It was confirmed, and that made it this version. */
  begun(transfer: NotedTransfer, version: number): void {
    transfer.confirmedAs = version;
  }
}

/** How often it ran, in the version that it has in the end: once, and once more for each retry. */
export const runsOf = ({ confirmedAs }: NotedTransfer, version: number): number =>
  confirmedAs === null ? 0 : Math.floor((version - confirmedAs) / 2) + 1;
