import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { HotReads } from '#kernel/hot-reads.js';
import { seenInScope } from './participant-visibility.rules.js';
import type { SearchTerms } from './search.rules.js';

const PAGE = 20;
/** So many names of the dictionary are tried for each word, and so many combinations of two. */
const LIKE_NAMES = 20;
const LIKE_PAIRS = 150;

/** The page of people, best first, with its line in the access log; the statement gives one JSON object. */
const answer = `
  page AS MATERIALIZED (
    SELECT p.id, list_name(p.given_name, p.initials, p.prefix, p.surname, p.partner_prefix, p.partner_surname) AS name,
      p.birth_date, p.town, p.municipality_code, p.contact_person_id, best.score
    FROM best JOIN participant p ON p.id = best.participant_id
    WHERE p.merged_into_id IS NULL AND ${seenInScope('p')}
    ORDER BY best.score DESC, name, p.id LIMIT ${PAGE}
  ), logged AS (
    INSERT INTO access_log (actor_id, action, participant_ids)
    SELECT scope_actor(), 'search.answered', coalesce(array_agg(id), '{}') FROM page
  )
  SELECT json_build_object('items', coalesce(json_agg(json_build_object(
    'participantId', page.id, 'name', page.name, 'birthDate', page.birth_date, 'town', page.town,
    'municipalityCode', page.municipality_code,
    'stage', (SELECT e.stage FROM caseload_entry e WHERE e.participant_id = page.id AND e.ended_at IS NULL),
    'contactPerson', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.display_name) END
  ) ORDER BY page.score DESC, page.name, page.id), '[]')) AS json
  FROM page LEFT JOIN app_user u ON u.id = page.contact_person_id`;

/** The names of the dictionary that are like a word that was typed. It holds no person, so no row scope slows it. */
const alike = `alike AS MATERIALIZED (
    SELECT word.place, likely.token_id, likely.likeness
    FROM unnest($1::text[]) WITH ORDINALITY AS word (word, place)
    CROSS JOIN LATERAL similar_name_tokens(word.word, ${LIKE_NAMES}) likely
  )`;

const bornOn = `($2::date IS NULL
  OR EXISTS (SELECT FROM participant p WHERE p.id = n.participant_id AND p.birth_date = $2))`;

/** $1 words, $2 birth date, $3 former client numbers. Every step has a limit: a larger register costs hardly more. */
const amongEveryone = {
  name: 'participant-search',
  text: `WITH ${alike}, pairs AS (
    SELECT surname.token_id AS surname_id, given.token_id AS given_id, surname.likeness + given.likeness AS score
    FROM alike surname JOIN alike given ON given.place <> surname.place
    ORDER BY score DESC LIMIT ${LIKE_PAIRS}
  ), both_names AS MATERIALIZED (
    SELECT found.participant_id, pairs.score
    FROM pairs CROSS JOIN LATERAL (
      SELECT n.participant_id FROM participant_name_token n
      WHERE n.surname_token_id = pairs.surname_id AND n.given_token_id = pairs.given_id AND ${bornOn}
      LIMIT ${PAGE}) found
    ORDER BY pairs.score DESC LIMIT ${PAGE * 3}
  ), one_name AS MATERIALIZED (
    SELECT found.participant_id, alike.likeness * found.weight AS score
    FROM (SELECT * FROM alike ORDER BY likeness DESC) alike CROSS JOIN LATERAL (
      (SELECT n.participant_id, 1.0 AS weight FROM participant_name_token n
        WHERE n.surname_token_id = alike.token_id AND ${bornOn} LIMIT ${PAGE})
      UNION ALL
      (SELECT n.participant_id, 0.9 FROM participant_name_token n
        WHERE n.given_token_id = alike.token_id AND ${bornOn} LIMIT ${PAGE})) found
    WHERE (SELECT count(*) FROM both_names) < ${PAGE}
    LIMIT ${PAGE * 4}
  ), found AS (
    SELECT * FROM both_names
    UNION ALL SELECT * FROM one_name
    UNION ALL SELECT r.participant_id, 3 FROM source_record r WHERE r.source_id = ANY ($3::text[])
    UNION ALL (SELECT p.id, 1 FROM participant p
      WHERE p.birth_date = $2 AND cardinality($1::text[]) = 0 LIMIT ${PAGE * 3})
  ), best AS (
    SELECT participant_id, max(score) AS score FROM found GROUP BY participant_id
  ), ${answer}`,
};

/**
 * For who sees some participants only: from those to their names, or most of the work would be on people who are not
 * shown. As above, and $4 users and $5 teams of the scope, $6 the actor.
 */
const amongOwn = {
  name: 'participant-search-own',
  text: `WITH ${alike}, own AS MATERIALIZED (
    SELECT id FROM participant WHERE contact_person_id = ANY ($4::uuid[])
    UNION SELECT id FROM participant WHERE team_id = ANY ($5::uuid[])
    UNION SELECT participant_id FROM involved_colleague WHERE user_id = ANY ($4::uuid[] || $6::uuid) AND upper_inf(during)
  ), found AS (
    SELECT n.participant_id, coalesce(surname.likeness, 0) + 0.9 * coalesce(given.likeness, 0) AS score
    FROM own JOIN participant_name_token n ON n.participant_id = own.id
    LEFT JOIN alike surname ON surname.token_id = n.surname_token_id
    LEFT JOIN alike given ON given.token_id = n.given_token_id AND given.place IS DISTINCT FROM surname.place
    WHERE (surname.place IS NOT NULL OR given.place IS NOT NULL) AND ${bornOn}
    UNION ALL
    SELECT r.participant_id, 3 FROM source_record r WHERE r.source_id = ANY ($3::text[])
    UNION ALL
    SELECT p.id, 1 FROM own JOIN participant p ON p.id = own.id
    WHERE p.birth_date = $2 AND cardinality($1::text[]) = 0
  ), best AS (
    SELECT participant_id, max(score) AS score FROM found GROUP BY participant_id
  ), ${answer}`,
};

const byBsn = {
  name: 'participant-search-bsn',
  text: `WITH best AS (
    SELECT p.id AS participant_id, 1 AS score FROM participant p
    WHERE p.bsn_hmac = $1 AND p.bsn_hmac IS NOT NULL AND p.merged_into_id IS NULL
  ), ${answer}`,
};

/** The search, as JSON text that PostgreSQL made. What was asked is not logged; who was shown is. */
@Injectable()
export class SearchRepository {
  constructor(private readonly reads: HotReads) {}

  async byTerms(actor: Actor, { words, birthDate, numbers }: SearchTerms): Promise<string> {
    const { userId, scope } = actor;
    const terms = [words, birthDate, numbers];
    const found = scope.everything
      ? await this.reads.json(actor, amongEveryone, terms)
      : await this.reads.json(actor, amongOwn, [...terms, scope.userIds, scope.teamIds, userId]);
    return found!;
  }

  async byBsn(actor: Actor, hash: Buffer): Promise<string> {
    return (await this.reads.json(actor, byBsn, [hash]))!;
  }
}
