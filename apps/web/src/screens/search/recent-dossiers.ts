import type { FoundParticipant } from './search-query.js';

const KEPT = 5;

/** In memory alone: a reload, or another colleague who signs in, begins without them. */
let recent: readonly FoundParticipant[] = [];

export const recentDossiers = (): readonly FoundParticipant[] => recent;

export function rememberDossier(participant: FoundParticipant): void {
  const others = recent.filter(({ participantId }) => participantId !== participant.participantId);
  recent = [participant, ...others].slice(0, KEPT);
}
