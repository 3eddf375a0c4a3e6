import type { Match } from './matching.rules.js';
import { compareTraits } from './matching.rules.js';
import type { PersonTraits } from './person-traits.rules.js';

/** A source record as the matcher sees it; the id is the caller's. */
export interface MatchRecord {
  recordId: string;
  traits: PersonTraits;
}

/** A participant that shares a blocking key with the new record, with all its source records. */
export interface MatchCandidate {
  participantId: string;
  records: readonly MatchRecord[];
}

/** A question for the review queue: is the new record about the person of this one? */
interface Doubt extends Pick<Match, 'score' | 'reasons'> {
  participantId: string;
  recordId: string;
}

type Placement =
  /** The record is about these participants, who thereby turn out to be one: the first keeps its id, the others join it. */
  | { kind: 'merge'; participantIds: [string, ...string[]]; doubts: Doubt[] }
  | { kind: 'new'; doubts: Doubt[] };

interface Compared {
  candidate: MatchCandidate;
  matches: { recordId: string; match: Match }[];
}

/**
 * Where a new source record belongs. It joins a participant when one of its records is surely the same and none is surely
 * another person; when it joins several, every record of each must bear every record of the others. What fails that is asked,
 * never merged: a chain of likenesses (A like B, B like C) does not make A and C one person.
 */
export function place(record: MatchRecord, candidates: readonly MatchCandidate[]): Placement {
  const compared = candidates.map((candidate) => compareWith(record, candidate));
  const sure = compared.filter(({ matches }) => has(matches, 'same') && !has(matches, 'different'));
  const joins = canBeOne(sure.map(({ candidate }) => candidate)) ? sure : [];
  const joined = new Set(joins.map(({ candidate }) => candidate.participantId));
  const doubts = compared
    .filter(({ candidate }) => !joined.has(candidate.participantId))
    .flatMap(({ candidate, matches }) => doubtsOf(candidate, matches));
  const [first, ...others] = [...joined];
  return first === undefined
    ? { kind: 'new', doubts }
    : { kind: 'merge', participantIds: [first, ...others], doubts };
}

function compareWith(record: MatchRecord, candidate: MatchCandidate): Compared {
  const matches = candidate.records.map(({ recordId, traits }) => ({
    recordId,
    match: compareTraits(record.traits, traits),
  }));
  return { candidate, matches };
}

function has(matches: Compared['matches'], verdict: Match['verdict']): boolean {
  return matches.some(({ match }) => match.verdict === verdict);
}

/** Whether no record of one participant contradicts a record of another. */
function canBeOne(participants: readonly MatchCandidate[]): boolean {
  return participants.every((one, at) =>
    participants
      .slice(at + 1)
      .every((other) =>
        one.records.every((a) =>
          other.records.every((b) => compareTraits(a.traits, b.traits).verdict !== 'different'),
        ),
      ),
  );
}

/** Every record of the participant that is or may be the same; a participant about which nothing speaks is not asked about. */
function doubtsOf({ participantId }: MatchCandidate, matches: Compared['matches']): Doubt[] {
  return matches
    .filter(({ match }) => match.verdict !== 'different')
    .map(({ recordId, match: { score, reasons } }) => ({ participantId, recordId, score, reasons }));
}
