import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import type { SettingKey } from '#kernel/settings.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { NormPeriod, SetNorm } from './norm.rules.js';

export interface StoredPeriod extends NormPeriod {
  readonly key: SettingKey;
  readonly setBy: { readonly id: string; readonly name: string } | null;
  /** ISO 8601. */
  readonly setAt: string;
}

/** Norms are few and seldom set: all who set one wait for each other. */
const NORMS_LOCK = 7033003;

@Injectable()
export class NormRepository {
  async lock(tx: Tx): Promise<void> {
    await rows(tx, 'SELECT pg_advisory_xact_lock($1)', [NORMS_LOCK]);
  }

  /** Of these norms, the latest first. */
  periods(tx: Tx, keys: readonly SettingKey[]): Promise<StoredPeriod[]> {
    return rows(
      tx,
      `SELECT s.key, s.value, lower(s.during)::text AS from, (upper(s.during) - 1)::text AS until,
         CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.display_name) END AS "setBy",
         to_json(s.set_at) #>> '{}' AS "setAt"
       FROM setting s LEFT JOIN app_user u ON u.id = s.set_by
       WHERE s.key = ANY ($1::text[]) ORDER BY s.key, s.during DESC`,
      [keys],
    );
  }

  /** From the first day to the last this value holds; what held before and after stays. */
  async set(tx: Tx, actor: Actor, key: SettingKey, { value, from, until }: SetNorm): Promise<void> {
    const period = [key, from, until];
    const replaced = await rows<{ value: unknown; set_by: string | null; set_at: string; left: string[] }>(
      tx,
      `DELETE FROM setting WHERE key = $1 AND during && daterange($2, $3, '[]')
       RETURNING value, set_by, set_at::text,
         ARRAY(SELECT unnest(datemultirange(during) - datemultirange(daterange($2, $3, '[]'))))::text[] AS left`,
      period,
    );
    const kept = replaced.flatMap(({ left, ...row }) =>
      left.map((during) => ({ id: newId(), ...row, during })),
    );
    await rows(
      tx,
      `INSERT INTO setting (id, key, value, during, set_by, set_at)
       SELECT id, $1, value, during, set_by, set_at
       FROM jsonb_to_recordset($2) AS k (id uuid, value jsonb, during daterange, set_by uuid, set_at timestamptz)`,
      [key, JSON.stringify(kept)],
    );
    await rows(
      tx,
      `INSERT INTO setting (id, key, value, during, set_by) VALUES ($4, $1, $5, daterange($2, $3, '[]'), $6)`,
      [...period, newId(), JSON.stringify(value), actor.userId],
    );
  }
}
