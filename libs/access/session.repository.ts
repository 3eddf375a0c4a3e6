import { Injectable } from '@nestjs/common';
import type { Role } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import type { PreparedRead } from '#kernel/hot-reads.js';
import { HotReads } from '#kernel/hot-reads.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type { SignedInUser } from './actor.rules.js';

/** A session ends after 12 hours, or after an hour without a request. */
const lifetime = "interval '12 hours'";
const idle = "interval '60 minutes'";

/** For whom one substitutes on the day, `$2`: at midnight in Amsterdam it is over, without anything being done. */
const columns = `u.id, u.display_name, u.roles, u.team_id, u.municipality_codes,
  ARRAY(SELECT s.absent_user_id FROM substitution s WHERE s.substitute_id = u.id
    AND s.during @> $2::date) AS substitutes_for`;
const from = 'session JOIN app_user u ON u.id = session.user_id';
const stands = `u.active AND session.expires_at > now() AND session.last_seen_at > now() - ${idle}`;

const signedInUser: PreparedRead = {
  name: 'signed-in-user',
  text: `SELECT ${columns}, session.last_seen_at < now() - interval '1 minute' AS needs_touch
    FROM ${from} WHERE session.token_hash = $1 AND ${stands}`,
};

const standingSessions: PreparedRead = {
  name: 'standing-sessions',
  text: `SELECT coalesce(json_agg(found), '[]') AS sessions FROM (
    SELECT encode(session.token_hash, 'hex') AS token_hash, ${columns}
    FROM ${from} WHERE session.token_hash = ANY ($1::bytea[]) AND ${stands}) found`,
};

/** Who gave the right password, and what it was checked against. */
export interface CheckedUser {
  readonly id: string;
  readonly passwordHash: string;
}

interface SignedInRow {
  id: string;
  display_name: string;
  roles: Role[];
  team_id: string | null;
  municipality_codes: string[];
  substitutes_for: string[];
}

const userOf = (row: SignedInRow): SignedInUser => ({
  userId: row.id,
  displayName: row.display_name,
  roles: row.roles,
  teamId: row.team_id,
  municipalityCodes: row.municipality_codes,
  substitutesFor: row.substitutes_for,
});

/** Sessions by the hash of their token: who reads the table cannot sign in with it. */
@Injectable()
export class SessionRepository {
  constructor(
    private readonly reads: HotReads,
    private readonly clock: Clock,
  ) {}

  /** `used`: somebody is at work with it, so it stays open. */
  async find(tokenHash: Buffer, used = true): Promise<SignedInUser | null> {
    const row = await this.reads.row<SignedInRow & { needs_touch: boolean }>(signedInUser, [
      tokenHash,
      this.clock.today(),
    ]);
    if (!row) return null;
    if (used && row.needs_touch) await this.reads.row(touch, [tokenHash]);
    return userOf(row);
  }

  /** Of these sessions, those that have not ended, by the hash of their token in hexadecimals. */
  async standing(tokenHashes: readonly Buffer[]): Promise<ReadonlyMap<string, SignedInUser>> {
    const found = await this.reads.row<{ sessions: (SignedInRow & { token_hash: string })[] }>(
      standingSessions,
      [tokenHashes, this.clock.today()],
    );
    return new Map(found!.sessions.map((row) => [row.token_hash, userOf(row)]));
  }

  /** False when the account was closed or got another password since it was checked; both wait for each other. */
  async open(tx: Tx, tokenHash: Buffer, { id, passwordHash }: CheckedUser): Promise<boolean> {
    await rows(tx, 'DELETE FROM session WHERE expires_at < now()');
    const opened = await affected(
      tx,
      `INSERT INTO session (token_hash, user_id, expires_at) SELECT $1, id, now() + ${lifetime}
       FROM app_user WHERE id = $2 AND active AND password_hash = $3 FOR SHARE`,
      [tokenHash, id, passwordHash],
    );
    return opened === 1;
  }

  async end(tx: Tx, tokenHash: Buffer): Promise<void> {
    await rows(tx, 'DELETE FROM session WHERE token_hash = $1', [tokenHash]);
  }

  /** How many sessions were ended. */
  endAllOf(tx: Tx, userId: string): Promise<number> {
    return affected(tx, 'DELETE FROM session WHERE user_id = $1', [userId]);
  }
}

const touch: PreparedRead = {
  name: 'touch-session',
  text: 'UPDATE session SET last_seen_at = now() WHERE token_hash = $1',
};
