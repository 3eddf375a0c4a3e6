import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { LookingStage, MatchPlace, Turn } from './match-list.rules.js';
import { canPropose, MOST_CONSIDERED, pageOf } from './match-list.rules.js';
import type { EarlierProposal, FoundPlace, FoundSeeker, Looking } from './match.repository.js';
import { MatchRepository } from './match.repository.js';
import type { Match } from './match.rules.js';
import { matchOf } from './match.rules.js';
import type { Seeker, Work } from './match-judgement.rules.js';
import type { PlaceKind } from './place.rules.js';
import type { PlaceTraits } from './work-traits.rules.js';
import { traitsFrom } from './work-traits.rules.js';
import { noWishes } from './wishes.rules.js';

interface Paging {
  readonly withoutConflicts: boolean;
  readonly after: MatchPlace | null;
  readonly limit: number;
}

interface Matched extends Match {
  readonly placement: EarlierProposal | null;
  readonly can: readonly 'propose'[];
}

export interface PlaceMatch extends Matched {
  readonly place: Omit<FoundPlace, 'traits' | 'state'> & PlaceTraits;
}

export interface ParticipantMatch
  extends
    Matched,
    Pick<Looking, 'trajectoryId' | 'participant' | 'stage' | 'contactPerson' | 'working' | 'suspended'> {
  /** Somebody asked what they want. */
  readonly wishesKnown: boolean;
}

export interface MatchPage<One> {
  readonly items: One[];
  /** Of how many the list was made. */
  readonly considered: number;
  /** There are more than were considered. */
  readonly bounded: boolean;
  readonly next: MatchPlace | null;
}

/** How people and work go together, both ways by the same rules. A person decides. */
@Injectable()
export class MatchService {
  constructor(
    private readonly matches: MatchRepository,
    private readonly clock: Clock,
  ) {}

  /** The open places for somebody whom the actor helps. */
  async placesFor(
    actor: Actor,
    trajectoryId: string,
    asked: Paging & { readonly kind: PlaceKind | null; readonly municipalityCode: string | null },
  ): Promise<MatchPage<PlaceMatch>> {
    const found = await this.matches.placesFor(actor, trajectoryId, asked, MOST_CONSIDERED);
    if (!found) throw new Refusal(refusals.notFound);
    const who = seekerOf(found.seeker);
    const today = this.clock.today();
    return pageFrom(found.places, 'newest', asked, ({ placement, ...known }) => {
      const { traits, state: _, ...place } = known;
      const match = matchOf(who, workOf(known), today);
      const can = proposing(actor, found.seeker.running, placement);
      return {
        id: place.id,
        match,
        item: { place: { ...place, ...traitsFrom(traits) }, ...match, placement, can },
      };
    });
  }

  /** Who of those whom the actor helps could work at a place. */
  async seekersFor(
    actor: Actor,
    placeId: string,
    asked: Paging & { readonly stages: readonly LookingStage[] },
  ): Promise<MatchPage<ParticipantMatch>> {
    const found = await this.matches.seekersFor(actor, placeId, asked.stages, MOST_CONSIDERED);
    if (!found) throw new Refusal(refusals.notFound);
    const work = workOf(found.place);
    const isOpen = found.place.state === 'open';
    const today = this.clock.today();
    return pageFrom(found.seekers, 'longest', asked, (one) => {
      const { trajectoryId, participant, stage, contactPerson, working, suspended, placement } = one;
      const match = matchOf(seekerOf(one), work, today);
      const can = proposing(actor, isOpen, placement);
      const who = { trajectoryId, participant, stage, contactPerson, working, suspended };
      return {
        id: trajectoryId,
        match,
        item: { ...who, wishesKnown: one.wishes !== null, ...match, placement, can },
      };
    });
  }
}

const proposing = (actor: Actor, isOpen: boolean, placement: EarlierProposal | null): 'propose'[] =>
  isOpen && actor.permissions.has('placement.write') && canPropose(placement) ? ['propose'] : [];

const seekerOf = ({
  wishes,
  homeMunicipalityCode,
  homePostcode,
  measuredLanguage,
  suspended,
}: FoundSeeker): Seeker => ({
  wishes: wishes ?? noWishes,
  homeMunicipalityCode,
  homePostcodeArea: /^\d{4}/.exec(homePostcode ?? '')?.[0] ?? null,
  measuredLanguage: measuredLanguage?.level ?? null,
  suspended,
});

const workOf = ({ traits, employer, ...place }: FoundPlace): Work => ({
  ...place,
  ...traitsFrom(traits),
  growthSector: employer.growthSector,
});

/** Judges all that was considered, and gives one page of it in order. */
function pageFrom<Found, One>(
  found: readonly Found[],
  turn: Turn,
  asked: Paging,
  judged: (found: Found) => { readonly id: string; readonly match: Match; readonly item: One },
): MatchPage<One> {
  const considered = found.slice(0, MOST_CONSIDERED);
  const { items, next } = pageOf(considered.map(judged), turn, asked);
  return {
    items: items.map(({ item }) => item),
    considered: considered.length,
    bounded: found.length > considered.length,
    next,
  };
}
