import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { HotReads } from '#kernel/hot-reads.js';
import { careTeamInScope } from '#participant/participant-visibility.rules.js';
import type { GrowthSector } from './employer.rules.js';
import type { LookingStage } from './match-list.rules.js';
import type { PlaceKind } from './place.rules.js';
import type { PlacementState } from './placement.rules.js';
import type { MeasuredLanguage } from './wishes.repository.js';
import { measuredLanguageOf, wishesOf } from './wishes.repository.js';
import type { WishValues } from './wishes.rules.js';
import type { Trait } from './work-traits.rules.js';

/** What is known of a place that people are matched to. */
export interface FoundPlace {
  readonly id: string;
  readonly employer: {
    readonly id: string;
    readonly name: string;
    readonly growthSector: GrowthSector | null;
  };
  readonly kind: PlaceKind;
  readonly functionTitle: string;
  readonly hoursFrom: number;
  readonly hoursTo: number;
  readonly municipalityCode: string | null;
  readonly postcodeArea: string | null;
  readonly positions: number;
  readonly taken: number;
  readonly state: string;
  readonly traits: readonly Trait[];
}

/** Of somebody who looks for work. */
export interface FoundSeeker {
  /** Null: nothing was recorded yet. */
  readonly wishes: WishValues | null;
  readonly homeMunicipalityCode: string | null;
  readonly homePostcode: string | null;
  readonly measuredLanguage: MeasuredLanguage | null;
  readonly suspended: boolean;
}

/** What came of these two before. */
export interface EarlierProposal {
  readonly id: string;
  readonly state: PlacementState;
  readonly proposedOn: CalendarDate;
  readonly endReason: string | null;
}

export interface PlacesForSeeker {
  readonly seeker: FoundSeeker & { readonly running: boolean };
  readonly places: readonly (FoundPlace & { readonly placement: EarlierProposal | null })[];
}

export interface Looking extends FoundSeeker {
  readonly trajectoryId: string;
  readonly participant: { readonly id: string; readonly name: string };
  readonly stage: LookingStage;
  readonly contactPerson: { readonly id: string; readonly name: string };
  /** Somewhere a placement runs. */
  readonly working: boolean;
  readonly placement: EarlierProposal | null;
}

export interface SeekersForPlace {
  readonly place: FoundPlace;
  readonly seekers: readonly Looking[];
}

const placeFields = `'id', p.id,
  'employer', json_build_object('id', e.id, 'name', e.name, 'growthSector', e.growth_sector), 'kind', p.kind,
  'functionTitle', p.function_title, 'hoursFrom', p.hours_from, 'hoursTo', p.hours_to,
  'municipalityCode', p.municipality_code, 'postcodeArea', p.postcode_area, 'positions', p.positions,
  'taken', p.taken, 'state', p.state,
  'traits', (SELECT coalesce(json_agg(json_build_object('code', t.code, 'level', t.level) ORDER BY t.code), '[]')
    FROM place_trait t WHERE t.place_id = p.id AND upper_inf(t.during))`;

const seekerFields = (trajectoryId: string, person: string): string => `'wishes', ${wishesOf(trajectoryId)},
  'homeMunicipalityCode', ${person}.municipality_code, 'homePostcode', ${person}.postcode,
  'measuredLanguage', ${measuredLanguageOf(trajectoryId)}`;

/** The last placement of a trajectory at a place. */
const earlier = (trajectoryId: string, placeId: string): string => `(
  SELECT json_build_object('id', w.id, 'state', w.state, 'proposedOn', w.proposed_on, 'endReason', w.end_reason)
  FROM placement w WHERE w.trajectory_id = ${trajectoryId} AND w.place_id = ${placeId} ORDER BY w.id DESC LIMIT 1)`;

/**
 * The open places, the newest first, beside what is known of who looks; one more than are considered tells that there
 * are more. With its line in the access log. $1 trajectory, $2 kind, $3 municipality, $4 how many.
 */
const placesForSeeker = {
  name: 'match-places',
  text: `WITH the AS MATERIALIZED (
    SELECT t.id, t.participant_id, upper_inf(t.active) AS running, p.municipality_code, p.postcode
    FROM trajectory t JOIN participant p ON p.id = t.participant_id
    WHERE t.id = $1 AND ${careTeamInScope('p')}
  ), logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids)
    SELECT scope_actor(), 'matches.listed', ARRAY[participant_id] FROM the
  ), open AS MATERIALIZED (
    SELECT p.* FROM place p
    WHERE p.state = 'open' AND ($2::text IS NULL OR p.kind = $2) AND ($3::text IS NULL OR p.municipality_code = $3)
    ORDER BY p.id DESC LIMIT $4::int + 1
  )
  SELECT json_build_object(
    'seeker', json_build_object('running', the.running,
      'suspended', EXISTS (SELECT FROM suspension s WHERE s.trajectory_id = the.id AND upper_inf(s.during)),
      ${seekerFields('the.id', 'the')}),
    'places', (SELECT coalesce(json_agg(json_build_object(${placeFields},
        'placement', ${earlier('the.id', 'p.id')}) ORDER BY p.id DESC), '[]')
      FROM open p JOIN employer e ON e.id = p.employer_id)) AS json
  FROM the`,
};

/**
 * Who looks for work among those whom the actor helps, who began longest ago first: found from whose they are, so that
 * the rest of the register is not read. In ontwikkeling those who said what they want. $1 place, $2 stages, $3 how many.
 */
const seekersForPlace = {
  name: 'match-seekers',
  text: `WITH work AS MATERIALIZED (
    SELECT p.* FROM place p WHERE p.id = $1
  ), theirs AS MATERIALIZED (
    SELECT trajectory_id FROM caseload_entry
      WHERE contact_person_id = ANY ((SELECT scope_users())::uuid[]) AND ended_at IS NULL
    UNION SELECT trajectory_id FROM caseload_entry
      WHERE team_id = ANY ((SELECT scope_teams())::uuid[]) AND ended_at IS NULL
    UNION SELECT trajectory_id FROM involved_colleague
      WHERE user_id = ANY ((SELECT scope_users() || scope_actor())::uuid[]) AND upper_inf(during)
  ), looking AS MATERIALIZED (
    SELECT c.* FROM theirs JOIN caseload_entry c USING (trajectory_id)
    WHERE c.ended_at IS NULL AND c.stage = ANY ($2::text[]) AND ${careTeamInScope('c')}
      AND (c.stage <> 'ontwikkeling' OR EXISTS (SELECT FROM work_wishes w
        WHERE w.trajectory_id = c.trajectory_id AND w.replaced_at IS NULL))
    ORDER BY c.trajectory_id LIMIT $3::int + 1
  ), logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids)
    SELECT scope_actor(), 'matches.listed', coalesce(array_agg(participant_id), '{}') FROM looking
  )
  SELECT json_build_object(
    'place', json_build_object(${placeFields}),
    'seekers', (SELECT coalesce(json_agg(json_build_object('trajectoryId', c.trajectory_id,
        'participant', json_build_object('id', c.participant_id, 'name', c.participant_name), 'stage', c.stage,
        'contactPerson', (SELECT json_build_object('id', u.id, 'name', u.display_name) FROM app_user u
          WHERE u.id = c.contact_person_id),
        'suspended', c.suspended,
        'working', EXISTS (SELECT FROM placement w WHERE w.trajectory_id = c.trajectory_id AND w.state = 'started'),
        'placement', ${earlier('c.trajectory_id', 'p.id')},
        ${seekerFields('c.trajectory_id', 'one')}) ORDER BY c.trajectory_id), '[]')
      FROM looking c JOIN participant one ON one.id = c.participant_id)) AS json
  FROM work p JOIN employer e ON e.id = p.employer_id`,
};

@Injectable()
export class MatchRepository {
  constructor(private readonly reads: HotReads) {}

  /** Undefined for who does not help the participant. */
  async placesFor(
    actor: Actor,
    trajectoryId: string,
    { kind, municipalityCode }: { readonly kind: PlaceKind | null; readonly municipalityCode: string | null },
    most: number,
  ): Promise<PlacesForSeeker | undefined> {
    const json = await this.reads.json(actor, placesForSeeker, [trajectoryId, kind, municipalityCode, most]);
    return json === null ? undefined : (JSON.parse(json) as PlacesForSeeker);
  }

  /** Undefined when there is no such place. */
  async seekersFor(
    actor: Actor,
    placeId: string,
    stages: readonly LookingStage[],
    most: number,
  ): Promise<SeekersForPlace | undefined> {
    const json = await this.reads.json(actor, seekersForPlace, [placeId, stages, most]);
    return json === null ? undefined : (JSON.parse(json) as SeekersForPlace);
  }
}
