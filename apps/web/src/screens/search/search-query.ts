import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';

export type FoundParticipant = Schemas['FoundParticipant'];

/** Fewer characters say too little about whom is meant. */
export const SHORTEST = 2;
/** As many as the api gives at most. */
export const MOST = 20;

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
/** Nine digits that pass the elfproef. */
const isBsn = (digits: string): boolean =>
  /^\d{9}$/.test(digits) &&
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0;

/** What was typed, as the api is asked: a BSN on its own is looked up as that. */
function questionOf(typed: string): Schemas['ParticipantSearch'] {
  const digits = typed.replace(/[\s.]/g, '');
  return isBsn(digits) ? { bsn: digits } : { q: typed };
}

/** Who looks like what was typed. It travels in the body: nothing of anybody may stand in an address. */
export const participantSearch = (typed: string) =>
  queryOptions({
    queryKey: ['search', typed],
    queryFn: ({ signal }) =>
      answer(api.POST('/api/v1/participant-searches', { body: questionOf(typed), signal })),
    enabled: typed.length >= SHORTEST,
    // What was looked for is not kept once the dialog is closed.
    gcTime: 0,
  });
