import { Injectable } from '@nestjs/common';
import type { Role } from '#kernel/actor.js';
import type { PreparedRead } from '#kernel/hot-reads.js';
import { HotReads } from '#kernel/hot-reads.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type { SignedInUser } from './actor.rules.js';

/** A session ends after 12 hours, or after an hour without a request. */
const lifetime = "interval '12 hours'";
const idle = "interval '60 minutes'";

const signedInUser: PreparedRead = {
  name: 'signed-in-user',
  text: `
    SELECT u.id, u.display_name, u.roles, u.team_id, u.municipality_codes,
      ARRAY(SELECT s.absent_user_id FROM substitution s WHERE s.substitute_id = u.id
        AND s.during @> (now() AT TIME ZONE 'Europe/Amsterdam')::date) AS substitutes_for,
      session.last_seen_at < now() - interval '1 minute' AS needs_touch
    FROM session JOIN app_user u ON u.id = session.user_id
    WHERE session.token_hash = $1 AND u.active
      AND session.expires_at > now() AND session.last_seen_at > now() - ${idle}`,
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
  needs_touch: boolean;
}

/** Sessions by the hash of their token: who reads the table cannot sign in with it. */
@Injectable()
export class SessionRepository {
  constructor(private readonly reads: HotReads) {}

  async find(tokenHash: Buffer): Promise<SignedInUser | null> {
    const row = await this.reads.row<SignedInRow>(signedInUser, [tokenHash]);
    if (!row) return null;
    if (row.needs_touch) await this.reads.row(touch, [tokenHash]);
    return {
      userId: row.id,
      displayName: row.display_name,
      roles: row.roles,
      teamId: row.team_id,
      municipalityCodes: row.municipality_codes,
      substitutesFor: row.substitutes_for,
    };
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
