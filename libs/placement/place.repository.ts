import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { HotReads } from '#kernel/hot-reads.js';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { GrowthSector } from './employer.rules.js';
import type { Closing, PlaceFacts, PlaceKind, PlaceState, PlaceStep, PlaceText } from './place.rules.js';
import { placeCan } from './place.rules.js';
import type { Trait, WorkTask } from './work-traits.rules.js';
import { LANGUAGE, workDemandCodes, workTaskCodes } from './work-traits.rules.js';

export interface PlaceView extends PlaceText {
  readonly id: string;
  readonly version: number;
  readonly employer: {
    readonly id: string;
    readonly name: string;
    readonly growthSector: GrowthSector | null;
  };
  readonly state: PlaceState;
  readonly taken: number;
  readonly closeReason: string | null;
  readonly can: PlaceStep[];
}

export interface LockedPlace extends PlaceView, PlaceFacts {}

export interface PlacePage {
  /** Part of the function or of the employer's name. */
  readonly q: string | null;
  readonly state: PlaceState | null;
  readonly kind: PlaceKind | null;
  readonly employerId: string | null;
  readonly municipalityCode: string | null;
  readonly growthSector: GrowthSector | null;
  /** Places with any of these tasks. */
  readonly tasks: readonly WorkTask[] | null;
  readonly after: string | null;
  readonly limit: number;
}

const among = (codes: readonly string[]): string => `'{${codes.join(',')}}'::text[]`;
const coded = (codes: readonly string[]): string => `(SELECT coalesce(json_agg(t.code ORDER BY t.code), '[]')
  FROM place_trait t WHERE t.place_id = p.id AND upper_inf(t.during) AND t.code = ANY (${among(codes)}))`;

/** What every answer says of place `p` of employer `e`; `can` is the JSON of what the actor can do by state. */
export const placeFields = (can: string): string => `
  'id', p.id, 'version', p.version,
  'employer', json_build_object('id', e.id, 'name', e.name, 'growthSector', e.growth_sector),
  'kind', p.kind, 'functionTitle', p.function_title, 'description', p.description,
  'hoursFrom', p.hours_from, 'hoursTo', p.hours_to, 'municipalityCode', p.municipality_code,
  'postcodeArea', p.postcode_area, 'positions', p.positions, 'taken', p.taken, 'state', p.state,
  'closeReason', p.close_reason, 'tasks', ${coded(workTaskCodes)}, 'demands', ${coded(workDemandCodes)},
  'languageLevel', (SELECT t.level FROM place_trait t
    WHERE t.place_id = p.id AND t.code = '${LANGUAGE}' AND upper_inf(t.during)),
  'can', ${can}::json -> p.state`;

/**
 * Newest first. $1 what the actor can do, $2 part of a name, $3 state, $4 kind, $5 employer, $6 municipality,
 * $7 sector, $8 tasks, $9 after, $10 how many.
 */
const page = {
  name: 'place-page',
  text: `WITH shown AS MATERIALIZED (
    SELECT p.id FROM place p JOIN employer e ON e.id = p.employer_id
    WHERE ($2::text IS NULL OR lower(p.function_title) LIKE '%' || $2 || '%' OR e.name_key LIKE '%' || $2 || '%')
      AND ($3::text IS NULL OR p.state = $3) AND ($4::text IS NULL OR p.kind = $4)
      AND ($5::uuid IS NULL OR p.employer_id = $5) AND ($6::text IS NULL OR p.municipality_code = $6)
      AND ($7::text IS NULL OR e.growth_sector = $7)
      AND ($8::text[] IS NULL OR EXISTS (SELECT FROM place_trait t
        WHERE t.place_id = p.id AND upper_inf(t.during) AND t.code = ANY ($8)))
      AND ($9::uuid IS NULL OR p.id < $9)
    ORDER BY p.id DESC LIMIT $10::int + 1
  ), kept AS (SELECT id FROM shown ORDER BY id DESC LIMIT $10)
  SELECT json_build_object(
    'items', (SELECT coalesce(json_agg(json_build_object(${placeFields('$1')}) ORDER BY p.id DESC), '[]')
      FROM kept k JOIN place p ON p.id = k.id JOIN employer e ON e.id = p.employer_id),
    'nextCursor', CASE WHEN (SELECT count(*) FROM shown) > $10 THEN
      (SELECT translate(encode(convert_to(json_build_array(k.id)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')
       FROM kept k ORDER BY k.id LIMIT 1) END) AS json`,
};

const literally = (text: string): string => text.toLowerCase().replace(/[\\%_]/g, '\\$&');

const valuesOf = (text: PlaceText) => [
  text.kind,
  text.functionTitle,
  text.description,
  text.hoursFrom,
  text.hoursTo,
  text.municipalityCode,
  text.postcodeArea,
  text.positions,
];

@Injectable()
export class PlaceRepository {
  constructor(private readonly reads: HotReads) {}

  /** A page as JSON text. Who works there is not in it. */
  async page(actor: Actor, page_: PlacePage): Promise<string> {
    return (await this.reads.json(actor, page, [
      JSON.stringify(placeCan(actor)),
      page_.q && literally(page_.q),
      page_.state,
      page_.kind,
      page_.employerId,
      page_.municipalityCode,
      page_.growthSector,
      page_.tasks,
      page_.after,
      page_.limit,
    ]))!;
  }

  async find(tx: Tx, actor: Actor, id: string): Promise<PlaceView | undefined> {
    const [found] = await rows<{ json: PlaceView }>(
      tx,
      `SELECT json_build_object(${placeFields('$2')}) AS json
       FROM place p JOIN employer e ON e.id = p.employer_id WHERE p.id = $1`,
      [id, JSON.stringify(placeCan(actor))],
    );
    return found?.json;
  }

  async of(tx: Tx, actor: Actor, employerId: string): Promise<PlaceView[]> {
    const found = await rows<{ json: PlaceView }>(
      tx,
      `SELECT json_build_object(${placeFields('$2')}) AS json
       FROM place p JOIN employer e ON e.id = p.employer_id WHERE p.employer_id = $1
       ORDER BY p.state <> 'open', p.id DESC LIMIT 200`,
      [employerId, JSON.stringify(placeCan(actor))],
    );
    return found.map(({ json }) => json);
  }

  /** The employer first, then the place: so every change of a place waits in the same order. */
  async lock(tx: Tx, actor: Actor, id: string): Promise<LockedPlace | undefined> {
    await rows(
      tx,
      'SELECT FROM employer WHERE id = (SELECT employer_id FROM place WHERE id = $1) FOR NO KEY UPDATE',
      [id],
    );
    const [held] = await rows<{ employerActive: boolean }>(
      tx,
      `SELECT (SELECT e.state = 'active' FROM employer e WHERE e.id = p.employer_id) AS "employerActive"
       FROM place p WHERE p.id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return held && { ...(await this.find(tx, actor, id))!, ...held };
  }

  async add(tx: Tx, actor: Actor, employerId: string, id: string, text: PlaceText): Promise<void> {
    await rows(
      tx,
      `INSERT INTO place (id, employer_id, created_by, kind, function_title, description, hours_from, hours_to,
         municipality_code, postcode_area, positions)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, employerId, actor.userId, ...valuesOf(text)],
    );
  }

  async change(tx: Tx, id: string, text: PlaceText): Promise<void> {
    await rows(
      tx,
      `UPDATE place SET kind = $2, function_title = $3, description = $4, hours_from = $5, hours_to = $6,
         municipality_code = $7, postcode_area = $8, positions = $9, version = version + 1 WHERE id = $1`,
      [id, ...valuesOf(text)],
    );
  }

  async close(tx: Tx, id: string, as: Closing | null, reason: string | null): Promise<void> {
    await rows(
      tx,
      'UPDATE place SET closed_as = $2, close_reason = $3, version = version + 1 WHERE id = $1',
      [id, as, reason],
    );
  }

  /** From today on these are its traits; what it asked until yesterday stays on record. */
  async keepTraits(tx: Tx, id: string, traits: readonly Trait[], today: CalendarDate): Promise<void> {
    const kept = JSON.stringify(traits.map((trait) => ({ id: newId(), ...trait })));
    const gone = `upper_inf(t.during) AND t.place_id = $1 AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset($2::jsonb) AS k (code text, level text)
      WHERE k.code = t.code AND k.level IS NOT DISTINCT FROM t.level)`;
    // What was put down today and taken back today never held.
    await rows(tx, `DELETE FROM place_trait t WHERE ${gone} AND lower(t.during) >= $3::date`, [
      id,
      kept,
      today,
    ]);
    await rows(tx, `UPDATE place_trait t SET during = daterange(lower(t.during), $3::date) WHERE ${gone}`, [
      id,
      kept,
      today,
    ]);
    await rows(
      tx,
      `INSERT INTO place_trait (id, place_id, code, level, during)
       SELECT k.id, $1, k.code, k.level, daterange($3::date, NULL)
       FROM jsonb_to_recordset($2::jsonb) AS k (id uuid, code text, level text)
       WHERE NOT EXISTS (SELECT FROM place_trait t
         WHERE t.place_id = $1 AND t.code = k.code AND upper_inf(t.during))`,
      [id, kept, today],
    );
  }
}
