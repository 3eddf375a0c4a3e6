import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { AdministrationKind, FieldChange } from './administration-log.rules.js';

interface AdministrationLine {
  readonly kind: AdministrationKind;
  /** Id of a colleague, team or employer, or key of a norm. */
  readonly subject: string;
  readonly changes?: readonly FieldChange[];
  readonly reason?: string | null;
}

export interface ReadLine {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly kind: AdministrationKind;
  /** Who did it. */
  readonly colleague: { readonly id: string; readonly name: string };
  readonly changes: FieldChange[];
  readonly reason: string | null;
}

/** What administrators changed, in the transaction that changed it. Lines are added and never changed. */
@Injectable()
export class AdministrationLogRepository {
  async record(
    tx: Tx,
    actor: Actor,
    { kind, subject, changes = [], reason }: AdministrationLine,
  ): Promise<void> {
    await rows(
      tx,
      'INSERT INTO administration_log (actor_id, kind, subject, changes, reason) VALUES ($1, $2, $3, $4, $5)',
      [actor.userId, kind, subject, JSON.stringify(changes), reason ?? null],
    );
  }

  /** Newest first, before the line `before`. */
  page(tx: Tx, subject: string, before: string | null, limit: number): Promise<ReadLine[]> {
    return rows(
      tx,
      `SELECT l.id::text, to_json(l.at) #>> '{}' AS at, l.kind, l.changes, l.reason,
         json_build_object('id', u.id, 'name', u.display_name) AS colleague
       FROM administration_log l JOIN app_user u ON u.id = l.actor_id
       WHERE l.subject = $1 AND ($2::bigint IS NULL OR l.id < $2) ORDER BY l.id DESC LIMIT $3`,
      [subject, before, limit],
    );
  }

  /** How often this was changed: the version of what has no row of its own. */
  async count(tx: Tx, subject: string): Promise<number> {
    const [found] = await rows<{ count: number }>(
      tx,
      'SELECT count(*)::int FROM administration_log WHERE subject = $1',
      [subject],
    );
    return found!.count;
  }
}
