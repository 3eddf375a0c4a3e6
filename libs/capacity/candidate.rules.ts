import type { Load } from './load.rules.js';
import { loadInWords, taken, wouldExceed } from './load.rules.js';
import { weekInWords, type WorkingWeek } from './working-week.rules.js';

/** A colleague who could become the contact person, as far as it matters for the choice. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly teamName: string | null;
  readonly load: Load;
  /** What this case would add, in points. */
  readonly adds: number;
  readonly wasContactPerson: boolean;
  readonly wasInvolved: boolean;
  /** In the team that has the case. */
  readonly sameTeam: boolean;
  /** Carries cases by role; who only leads a team has room because that is not their work. */
  readonly carriesCases: boolean;
  readonly week: WorkingWeek;
  /** Works on the day of the next appointment; null when there is none. */
  readonly worksOnAppointment: boolean | null;
  /** Absent today. */
  readonly away: boolean;
}

/** One question to a candidate: the lower the answer, the sooner their turn. */
type Criterion = (candidate: Candidate) => number;

const exceeds = ({ load, adds }: Candidate): boolean => wouldExceed(load, adds);

/** In the order in which they decide: a later one speaks only where all before it are silent. */
const criteria: readonly Criterion[] = [
  (candidate) => Number(exceeds(candidate)),
  ({ away }) => Number(away),
  ({ wasContactPerson, wasInvolved }) => (wasContactPerson ? 0 : wasInvolved ? 1 : 2),
  ({ carriesCases }) => Number(!carriesCases),
  ({ sameTeam }) => Number(!sameTeam),
  ({ worksOnAppointment }) => Number(worksOnAppointment === false),
  ({ load }) => taken(load) - load.ceiling,
];

/** The best choice first. Of two who are alike in everything, the name decides, and at last the id. */
export const ranked = (candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort((one, other) => {
    for (const ask of criteria) {
      const difference = ask(one) - ask(other);
      if (difference !== 0) return difference;
    }
    return one.name.localeCompare(other.name, 'nl') || (one.id < other.id ? -1 : Number(one.id > other.id));
  });

/** Why a candidate stands where they stand, in Dutch. */
export function reasonFor(candidate: Candidate): string {
  const { away, wasContactPerson, wasInvolved, carriesCases, sameTeam, week, worksOnAppointment, load } =
    candidate;
  return [
    exceeds(candidate) ? 'komt boven het plafond' : null,
    away ? 'vandaag afwezig' : null,
    wasContactPerson ? 'was eerder aanspreekpunt' : wasInvolved ? 'was eerder betrokken' : null,
    carriesCases ? null : 'heeft geen eigen caseload',
    sameTeam ? 'zelfde team' : null,
    worksOnAppointment === null
      ? null
      : `werkt ${worksOnAppointment ? '' : 'niet '}op de dag van de volgende afspraak`,
    weekInWords(week),
    loadInWords(load),
  ]
    .filter(Boolean)
    .join('; ');
}

/** A candidate as the one who chooses sees them. */
export const proposed = (candidate: Candidate) => ({
  id: candidate.id,
  name: candidate.name,
  teamName: candidate.teamName,
  openTrajectories: candidate.load.cases,
  points: taken(candidate.load),
  ceiling: candidate.load.ceiling,
  adds: candidate.adds,
  aboveCeiling: exceeds(candidate),
  away: candidate.away,
  reason: reasonFor(candidate),
});
