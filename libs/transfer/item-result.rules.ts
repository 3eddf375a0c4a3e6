import type { LockedTrajectory } from '#trajectory/trajectory.rules.js';

/** Why a case was not moved though it was to be: it changed meanwhile. */
export const skips = ['ended', 'contactPersonChanged', 'onOffer', 'receiverCannot'] as const;
export type Skip = (typeof skips)[number];

/** What changed in the case since it was planned; null when nothing stands in the way. */
export function skipOf(
  {
    state,
    contactPersonId,
    openHandoverId,
  }: Pick<LockedTrajectory, 'state' | 'contactPersonId' | 'openHandoverId'>,
  fromUserId: string,
): Skip | null {
  if (state === 'ended') return 'ended';
  if (contactPersonId !== fromUserId) return 'contactPersonChanged';
  return openHandoverId ? 'onOffer' : null;
}

const words: Readonly<Record<Skip, string>> = {
  ended: 'het traject is intussen beëindigd',
  contactPersonChanged: 'de deelnemer heeft intussen een ander aanspreekpunt',
  onOffer: 'er staat een overdracht open aan een collega',
  receiverCannot: 'de ontvanger kan geen aanspreekpunt meer zijn',
};

/** In Dutch, for who reads the result; of a failure no more than that there was one. */
export const resultInWords = (result: string): string =>
  words[result as Skip] ?? `er ging iets mis (${result}); probeer het opnieuw`;

/** After so many attempts that failed, it waits for somebody who says: again. */
export const MOST_ATTEMPTS = 4;
