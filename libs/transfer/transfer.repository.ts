import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { Cause, ItemState, TransferFacts, TransferState } from './transfer.rules.js';

/** How many cases of each state; what is planned to stay counts as left out. */
export type Counts = Readonly<Record<ItemState | 'withoutReceiver', number>>;

export interface Transfer extends TransferFacts {
  readonly id: string;
  readonly fromName: string;
  readonly cause: Cause;
  readonly reason: string;
  readonly ceilingReasons: Readonly<Record<string, string>>;
  readonly byId: string;
  readonly byName: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly confirmedAt: string | null;
  readonly endedAt: string | null;
  readonly version: number;
  readonly counts: Counts;
}

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const counted = (name: string, condition: string): string =>
  `'${name}', count(*) FILTER (WHERE ${condition})::int`;

const facts = `
  SELECT t.id, t.from_user_id AS "fromUserId", sender.display_name AS "fromName", t.from_team_id AS "fromTeamId",
    t.cause, t.reason, t.state, t.receiver_ids AS "receiverIds", t.ceiling_reasons AS "ceilingReasons",
    planner.id AS "byId", planner.display_name AS "byName", ${instant('t.created_at')} AS "createdAt",
    ${instant('t.confirmed_at')} AS "confirmedAt", ${instant('t.ended_at')} AS "endedAt", t.version, of.counts,
    (of.counts->>'failed')::int AS failed
  FROM caseload_transfer t
  JOIN app_user sender ON sender.id = t.from_user_id
  JOIN app_user planner ON planner.id = coalesce(t.confirmed_by, t.created_by)
  CROSS JOIN LATERAL (SELECT json_build_object(
      ${counted('proposed', `state = 'proposed' AND included`)},
      ${counted('withoutReceiver', `state = 'proposed' AND included AND to_user_id IS NULL`)},
      ${counted('leftOut', `state = 'leftOut' OR (state = 'proposed' AND NOT included)`)},
      ${['pending', 'done', 'skipped', 'failed', 'notBegun'].map((state) => counted(state, `state = '${state}'`)).join()}
    ) AS counts FROM caseload_transfer_item i WHERE i.transfer_id = t.id) of`;

/** A colleague with cases that could go to others. */
export interface TransferableCaseload {
  readonly id: string;
  readonly name: string;
  readonly teamName: string | null;
  /** An account that was closed leaves its cases behind. */
  readonly active: boolean;
  readonly cases: number;
}

@Injectable()
export class TransferRepository {
  async find(tx: Tx, id: string): Promise<Transfer | null> {
    const [found] = await rows<Transfer>(tx, `${facts} WHERE t.id = $1`, [id]);
    return found ?? null;
  }

  findAll(tx: Tx, ids: readonly string[]): Promise<Transfer[]> {
    return rows(tx, `${facts} WHERE t.id = ANY ($1::uuid[])`, [ids]);
  }

  /** Holds the transfer: its plan and its state are nobody else's to change until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Transfer | null> {
    await rows(tx, 'SELECT FROM caseload_transfer WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.find(tx, id);
  }

  /** Newest first, before the transfer `before`: what the actor plans, gave or received. */
  page(
    tx: Tx,
    { roles, scope }: Actor,
    { before, limit }: { readonly before: string | null; readonly limit: number },
  ): Promise<Transfer[]> {
    return rows(
      tx,
      `${facts} WHERE ($1::uuid IS NULL OR t.id < $1) AND ($3 OR t.from_team_id = ANY ($4::uuid[])
         OR (t.state <> 'draft' AND (t.from_user_id = ANY ($5::uuid[]) OR t.receiver_ids && $5::uuid[])))
       ORDER BY t.id DESC LIMIT $2`,
      [
        before,
        limit,
        roles.includes('manager'),
        roles.includes('teamLead') ? scope.teamIds : [],
        scope.userIds,
      ],
    );
  }

  /** The contact people whose cases the actor may plan to move. */
  transferable(tx: Tx, { roles, scope }: Actor): Promise<TransferableCaseload[]> {
    return rows(
      tx,
      `SELECT u.id, u.display_name AS name, team.name AS "teamName", u.active, of.cases
       FROM (SELECT contact_person_id, count(*)::int AS cases FROM caseload_entry
             WHERE ended_at IS NULL AND ($1 OR team_id = ANY ($2::uuid[])) GROUP BY 1) of
       JOIN app_user u ON u.id = of.contact_person_id LEFT JOIN team ON team.id = u.team_id
       ORDER BY u.display_name, u.id`,
      [roles.includes('manager'), roles.includes('teamLead') ? scope.teamIds : []],
    );
  }

  async confirm(
    tx: Tx,
    id: string,
    by: string,
    receiverIds: readonly string[],
    ceilingReasons: Readonly<Record<string, string>>,
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE caseload_transfer SET state = 'running', confirmed_by = $2, confirmed_at = clock_timestamp(),
         receiver_ids = $3, ceiling_reasons = $4, version = version + 1 WHERE id = $1`,
      [id, by, receiverIds, JSON.stringify(ceilingReasons)],
    );
  }

  async end(tx: Tx, id: string, state: Extract<TransferState, 'finished' | 'cancelled'>): Promise<void> {
    await rows(
      tx,
      `UPDATE caseload_transfer SET state = $2, ended_at = clock_timestamp(), version = version + 1 WHERE id = $1`,
      [id, state],
    );
  }

  async resume(tx: Tx, id: string): Promise<void> {
    await rows(
      tx,
      `UPDATE caseload_transfer SET state = 'running', ended_at = NULL, version = version + 1 WHERE id = $1`,
      [id],
    );
  }
}

/** The unique index on running transfers spoke: this sender's caseload is being moved already. */
export const isSecondRunning = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'caseload_transfer_one_running';
