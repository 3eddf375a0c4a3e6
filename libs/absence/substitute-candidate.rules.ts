import { weekInWords, type WorkingWeek } from '#capacity/working-week.rules.js';

/** A colleague who could stand in, as far as it matters for the choice. */
export interface SubstituteCandidate {
  readonly id: string;
  readonly name: string;
  readonly teamName: string | null;
  readonly sameTeam: boolean;
  /** Not here on some day of the period. */
  readonly away: boolean;
  /** Carries cases by role; who only leads a team has room because that is not their work. */
  readonly carriesCases: boolean;
  readonly week: WorkingWeek;
  /** How many of the participants they were contact person of, or involved with. */
  readonly knows: number;
  /** Of how many running cases they are the contact person. */
  readonly cases: number;
  /** What they carry, with what was offered to them, and what they can carry. */
  readonly points: number;
  readonly ceiling: number;
}

const full = ({ points, ceiling }: SubstituteCandidate): number => points / ceiling;

/**
 * First who is here all the time, of those first who carries cases, then the team, then who knows most participants,
 * then who has most room.
 */
export const rankedSubstitutes = (candidates: readonly SubstituteCandidate[]): SubstituteCandidate[] =>
  [...candidates].sort(
    (one, other) =>
      Number(one.away) - Number(other.away) ||
      Number(other.carriesCases) - Number(one.carriesCases) ||
      Number(other.sameTeam) - Number(one.sameTeam) ||
      other.knows - one.knows ||
      full(one) - full(other) ||
      one.name.localeCompare(other.name, 'nl'),
  );

/** Why somebody stands where they stand, in Dutch. */
export const substituteReason = ({
  away,
  carriesCases,
  sameTeam,
  knows,
  week,
  points,
  ceiling,
}: SubstituteCandidate): string =>
  [
    ...(away ? ['is zelf een deel van de tijd afwezig'] : []),
    ...(carriesCases ? [] : ['heeft geen eigen caseload']),
    ...(sameTeam ? ['zelfde team'] : []),
    ...(knows > 0 ? [knows === 1 ? 'kent 1 deelnemer' : `kent ${knows} deelnemers`] : []),
    ...[weekInWords(week)].filter((words) => words !== null),
    `${points} van ${ceiling} punten`,
  ].join('; ');
