import type { Words } from '../../words/words.js';
import type { HandoverItem } from './handover-search.js';

/** For whom or what a handover waits, in words for the colleague who looks. */
export function waitsFor({ state, to, closedBy, can }: HandoverItem, words: Words['handovers']): string {
  if (state !== 'offered') return words.closedBy[state]!(closedBy?.name ?? to.name);
  if (can.includes('decline')) return words.waitsForYou;
  if (can.includes('accept')) return words.waitsForLead(to.name);
  // Who may withdraw but no longer offer it to another: the case went another way meanwhile.
  if (can.includes('withdraw') && !can.includes('redirect')) return words.overtaken;
  return words.waitsFor(to.name);
}
