/** A colleague who could take over, as far as it matters for the choice. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly teamName: string | null;
  /** Running trajectories of which they are the contact person. */
  readonly openTrajectories: number;
  readonly wasContactPerson: boolean;
  readonly wasInvolved: boolean;
  /** Somebody substitutes for them today. */
  readonly away: boolean;
}

const knew = ({ wasContactPerson, wasInvolved }: Candidate): number =>
  wasContactPerson ? 2 : wasInvolved ? 1 : 0;

/** First who is here, of those first who knew the participant, of those who has most room. */
export const ranked = (candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort(
    (one, other) =>
      Number(one.away) - Number(other.away) ||
      knew(other) - knew(one) ||
      one.openTrajectories - other.openTrajectories ||
      one.name.localeCompare(other.name, 'nl'),
  );

/** Why a candidate stands where they stand, in Dutch. */
export function reasonFor(candidate: Candidate): string {
  const { openTrajectories, away, wasContactPerson, wasInvolved } = candidate;
  return [
    ...(away ? ['nu afwezig'] : []),
    ...(wasContactPerson ? ['was eerder aanspreekpunt'] : wasInvolved ? ['was eerder betrokken'] : []),
    openTrajectories === 1 ? '1 lopend traject' : `${openTrajectories} lopende trajecten`,
  ].join('; ');
}
