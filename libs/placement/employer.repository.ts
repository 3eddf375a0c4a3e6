import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { HotReads } from '#kernel/hot-reads.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type {
  EmployerFacts,
  EmployerState,
  EmployerStep,
  EmployerText,
  GrowthSector,
} from './employer.rules.js';
import { employerCan } from './employer.rules.js';

/** An employer as a list shows it. */
export interface EmployerView extends EmployerText {
  readonly id: string;
  readonly version: number;
  readonly state: EmployerState;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly openPlaces: number;
  readonly can: EmployerStep[];
}

export interface LockedEmployer extends EmployerText, EmployerFacts {
  readonly version: number;
}

export interface EmployerPage {
  /** Part of a name, or a KvK number. */
  readonly q: string | null;
  readonly state: EmployerState | null;
  readonly municipalityCode: string | null;
  readonly growthSector: GrowthSector | null;
  /** Those with open places, or those without; null: both. */
  readonly openPlaces: boolean | null;
  /** The last employer of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** What every answer says of employer `e`; `can` is the JSON of what the actor can do by state. */
export const employerFields = (can: string): string => `
  'id', e.id, 'version', e.version, 'name', e.name, 'kvkNumber', e.kvk_number, 'sbiCode', e.sbi_code,
  'growthSector', e.growth_sector, 'municipalityCode', e.municipality_code, 'state', e.state,
  'endedOn', e.ended_on, 'endReason', e.end_reason,
  'openPlaces', (SELECT count(*) FROM place p WHERE p.employer_id = e.id AND p.state = 'open'),
  'can', ${can}::json -> e.state`;

/** $1 what the actor can do, $2 part of the name, $3 state, $4 municipality, $5 sector, $6 after, $7 how many, $8 open places. */
const page = {
  name: 'employer-page',
  text: `WITH shown AS MATERIALIZED (
    SELECT * FROM employer e
    WHERE ($2::text IS NULL OR e.name_key LIKE '%' || $2 || '%' OR e.kvk_number = $2)
      AND ($3::text IS NULL OR e.state = $3) AND ($4::text IS NULL OR e.municipality_code = $4)
      AND ($5::text IS NULL OR e.growth_sector = $5)
      AND ($8::boolean IS NULL OR $8 = EXISTS (SELECT FROM place p WHERE p.employer_id = e.id AND p.state = 'open'))
      AND ($6::uuid IS NULL OR (e.name_key, e.id) > (SELECT a.name_key, a.id FROM employer a WHERE a.id = $6))
    ORDER BY e.name_key, e.id LIMIT $7::int + 1
  ), kept AS (SELECT * FROM shown ORDER BY name_key, id LIMIT $7)
  SELECT json_build_object(
    'items', (SELECT coalesce(json_agg(json_build_object(${employerFields('$1')}) ORDER BY e.name_key, e.id), '[]')
      FROM kept e),
    'nextCursor', CASE WHEN (SELECT count(*) FROM shown) > $7 THEN
      (SELECT translate(encode(convert_to(json_build_array(k.id)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')
       FROM kept k ORDER BY k.name_key DESC, k.id DESC LIMIT 1) END) AS json`,
};

/** So that who types a percent sign looks for one. */
const literally = (text: string): string => text.toLowerCase().replace(/[\\%_]/g, '\\$&');

const valuesOf = ({ name, kvkNumber, sbiCode, growthSector, municipalityCode }: EmployerText) => [
  name,
  kvkNumber,
  sbiCode,
  growthSector,
  municipalityCode,
];

@Injectable()
export class EmployerRepository {
  constructor(private readonly reads: HotReads) {}

  /** A page as JSON text; names of employers, and nobody's. */
  async page(
    actor: Actor,
    { q, state, municipalityCode, growthSector, openPlaces, after, limit }: EmployerPage,
  ): Promise<string> {
    return (await this.reads.json(actor, page, [
      JSON.stringify(employerCan(actor)),
      q && literally(q),
      state,
      municipalityCode,
      growthSector,
      after,
      limit,
      openPlaces,
    ]))!;
  }

  async find(tx: Tx, actor: Actor, id: string): Promise<EmployerView | undefined> {
    const [found] = await rows<{ json: EmployerView }>(
      tx,
      `SELECT json_build_object(${employerFields('$2')}) AS json FROM employer e WHERE e.id = $1`,
      [id, JSON.stringify(employerCan(actor))],
    );
    return found?.json;
  }

  /** Takes the employer's row, before any of its places or contacts. */
  async lock(tx: Tx, id: string): Promise<LockedEmployer | undefined> {
    const held = await rows(tx, 'SELECT FROM employer WHERE id = $1 FOR NO KEY UPDATE', [id]);
    if (held.length === 0) return undefined;
    const [locked] = await rows<LockedEmployer>(
      tx,
      `SELECT e.version, e.state, e.name, e.kvk_number AS "kvkNumber", e.sbi_code AS "sbiCode",
         e.growth_sector AS "growthSector", e.municipality_code AS "municipalityCode",
         (SELECT count(*)::int FROM place p WHERE p.employer_id = e.id AND p.state = 'open') AS "openPlaces"
       FROM employer e WHERE e.id = $1`,
      [id],
    );
    return locked;
  }

  /** The name of another employer with this KvK number. */
  async nameByKvkNumber(tx: Tx, kvkNumber: string): Promise<string | undefined> {
    const [found] = await rows<{ name: string }>(tx, 'SELECT name FROM employer WHERE kvk_number = $1', [
      kvkNumber,
    ]);
    return found?.name;
  }

  /** False when another employer has the KvK number. */
  async add(tx: Tx, actor: Actor, id: string, text: EmployerText): Promise<boolean> {
    return (
      (await affected(
        tx,
        `INSERT INTO employer (id, name, kvk_number, sbi_code, growth_sector, municipality_code, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (kvk_number) DO NOTHING`,
        [id, ...valuesOf(text), actor.userId],
      )) === 1
    );
  }

  async change(tx: Tx, id: string, text: EmployerText): Promise<void> {
    await rows(
      tx,
      `UPDATE employer SET name = $2, kvk_number = $3, sbi_code = $4, growth_sector = $5, municipality_code = $6,
         version = version + 1 WHERE id = $1`,
      [id, ...valuesOf(text)],
    );
  }

  /** Ended on a day, or active again. */
  async end(tx: Tx, id: string, endedOn: string | null, reason: string | null): Promise<void> {
    await rows(
      tx,
      'UPDATE employer SET ended_on = $2, end_reason = $3, version = version + 1 WHERE id = $1',
      [id, endedOn, reason],
    );
  }
}
