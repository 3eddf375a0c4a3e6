import { NotedAbsences } from './noted-absences.js';
import { NotedTransfers } from './noted-transfers.js';

export type Ending = 'accepted' | 'declined' | 'withdrawn';

export interface NotedOffer {
  readonly id: string;
  readonly trajectoryId: string;
  readonly from: string;
  readonly to: string;
  /** How it ended, once an answer said so. */
  ending: Ending | null;
}

/** What the api acknowledged, written down outside the database. */
export class Ledger {
  readonly offers = new Map<string, NotedOffer>();
  /** Offers without a known end, by trajectory. */
  readonly open = new Map<string, NotedOffer>();
  readonly substitutions = new Map<string, 'arranged' | 'ended'>();
  /** Those of them that were arranged from the cover queue. */
  readonly covers = new Set<string>();
  readonly contradictions: string[] = [];
  readonly absences = new NotedAbsences();
  readonly transfers = new NotedTransfers(this.contradictions);
  /** Who held each trajectory in the beginning. */
  readonly first: ReadonlyMap<string, string>;
  /** Refusals, by their status and step: two at once, or a look that was out of date. */
  readonly refusals = new Map<string, number>();

  constructor(
    /** Who holds each trajectory, as far as was heard last: a transfer may have moved it since. */
    readonly holders: Map<string, string>,
  ) {
    this.first = new Map(holders);
  }

  offered(id: string, trajectoryId: string, from: string, to: string): void {
    const offer = { id, trajectoryId, from, to, ending: null };
    this.offers.set(id, offer);
    this.open.set(trajectoryId, offer);
  }

  ended(offer: NotedOffer, ending: Ending): void {
    if (offer.ending !== null && offer.ending !== ending) {
      this.contradictions.push(`${offer.id} was said to be ${offer.ending}, and then ${ending}`);
    }
    if (offer.ending !== null) return;
    offer.ending = ending;
    if (this.open.get(offer.trajectoryId) === offer) this.open.delete(offer.trajectoryId);
    if (ending === 'accepted') this.holders.set(offer.trajectoryId, offer.to);
  }

  refused(step: string, status: number): void {
    const what = `${step} ${status}`;
    this.refusals.set(what, (this.refusals.get(what) ?? 0) + 1);
  }

  /** How many offers ended like that. */
  count(ending: Ending): number {
    return [...this.offers.values()].filter((offer) => offer.ending === ending).length;
  }
}
