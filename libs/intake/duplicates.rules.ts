import type { Actor } from '#kernel/actor.js';
import { Refusal } from '#kernel/refusal.js';
import type { Match } from '#participant/matching.rules.js';
import { compare } from '#participant/matching.rules.js';
import type { MatchReason } from '#participant/match-reasons.rules.js';
import { reasonSentence } from '#participant/match-reasons.rules.js';
import type { PersonValues } from '#participant/person.rules.js';
import { referralRefusals } from './referral.rules.js';

/** What somebody of the municipality said of a possible duplicate. `at` is ISO 8601. */
export interface DuplicateAdvice {
  readonly samePerson: boolean;
  readonly byName: string;
  readonly at: string;
}

/** Somebody in the register who shares a key with the one who is referred, as each source described them. */
export interface Candidate {
  readonly participantId: string;
  readonly records: readonly { readonly values: PersonValues }[];
}

interface Likeness {
  readonly participantId: string;
  readonly match: Match;
}

/** A BSN, a telephone or an e-mail address in common is worth a look, whatever the names say. */
const WORTH_A_LOOK: readonly MatchReason[] = [
  'bsn-equal',
  'contact-mobile',
  'contact-email',
  'contact-landline',
];

const byScore = (a: { match: Match }, b: { match: Match }): number => b.match.score - a.match.score;

const closest = (person: PersonValues, { records }: Candidate): Match | undefined =>
  records
    .map(({ values }) => ({ match: compare(person, values) }))
    .sort(byScore)
    .at(0)?.match;

/** Those who may be the same person, the likeliest first. */
export function likenesses(person: PersonValues, candidates: readonly Candidate[]): Likeness[] {
  return candidates
    .flatMap((candidate) => {
      const match = closest(person, candidate);
      return match ? [{ participantId: candidate.participantId, match }] : [];
    })
    .filter(
      ({ match: { verdict, reasons } }) =>
        verdict !== 'different' || reasons.some((reason) => WORTH_A_LOOK.includes(reason)),
    )
    .sort(byScore);
}

/** In what two people are alike, for the screen; what differs is not told: it would describe somebody else. */
const alikeIn = ({ reasons }: Match): string[] =>
  reasons.filter((reason) => !/-(differs|unknown)$/.test(reason)).map(reasonSentence);

interface Choice {
  /** Whom the actor says it is. */
  readonly chosen: string | null;
  /** The participants who have the BSN of the referral. */
  readonly bsnHolders: readonly Candidate[];
  /** Others that the actor may choose. */
  readonly candidates: readonly Candidate[];
}

/**
 * Who the referred person is in the register; null for somebody new. The BSN decides, but only when the rest does not
 * contradict it: a BSN that was typed wrong can be another person's.
 */
export function whoItIs(person: PersonValues, { chosen, bsnHolders, candidates }: Choice): string | null {
  if (chosen) {
    if (![...bsnHolders, ...candidates].some(({ participantId }) => participantId === chosen)) {
      throw new Refusal(referralRefusals.notACandidate);
    }
    if (bsnHolders.length > 0 && !bsnHolders.some(({ participantId }) => participantId === chosen)) {
      throw new Refusal(referralRefusals.bsnOfAnother);
    }
    return chosen;
  }
  const [holder, another] = bsnHolders;
  if (!holder) return null;
  if (another || closest(person, holder)?.verdict !== 'same') throw new Refusal(referralRefusals.bsnInDoubt);
  return holder.participantId;
}

interface InRegister {
  readonly id: string;
  readonly givenName: string | null;
  readonly initials: string | null;
  readonly surname: string;
  readonly birthDate: string | null;
  readonly name: string;
  readonly contactPersonName: string | null;
}

const letters = ({ givenName, initials, surname }: InRegister): string =>
  `${[givenName ?? initials ?? '', surname].map((name) => `${name.slice(0, 1)}.`).join(' ')}`;

/**
 * As much as the actor needs to see that it may be the same person. A consultant has no participants of their own and
 * gets initials and year of birth; whoever decides has to recognise the person.
 */
export const disclosed = (
  actor: Actor,
  person: InRegister,
  match: Match,
  advice: DuplicateAdvice | undefined,
) => {
  const decides = actor.permissions.has('referral.decide');
  return {
    participantId: person.id,
    score: match.score,
    reasons: alikeIn(match),
    name: decides ? person.name : letters(person),
    birthYear: person.birthDate ? Number(person.birthDate.slice(0, 4)) : null,
    inTrajectory: person.contactPersonName !== null,
    contactPersonName: decides ? person.contactPersonName : null,
    advice: advice ?? null,
  };
};
