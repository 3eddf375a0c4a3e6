import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { MatchReason } from './match-reasons.rules.js';
import type { PersonValues } from './person.rules.js';

interface Side {
  readonly participantId: string;
  /** As a list writes it: surname first. */
  readonly name: string;
  readonly recordId: string;
  readonly source: string;
  readonly sourceId: string;
  readonly recordedOn: string | null;
  readonly bsnKnown: boolean;
  readonly values: PersonValues;
}

export interface Candidate {
  readonly id: string;
  readonly version: number;
  readonly state: CandidateState;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  readonly left: Side;
  readonly right: Side;
}

export const candidateStates = ['open', 'merged', 'rejected'] as const;
export type CandidateState = (typeof candidateStates)[number];

interface LockedCandidate {
  readonly version: number;
  readonly state: CandidateState;
  readonly reasons: readonly MatchReason[];
  readonly leftParticipantId: string;
  readonly rightParticipantId: string;
}

/** A step in what was decided on a pair; `open` when a decision was taken back. */
export interface MatchDecision {
  readonly state: CandidateState;
  readonly reason: string | null;
  readonly byName: string;
  readonly at: Date;
}

/** Keeps the step of each pair that `update` changes and returns, in the same statement. */
export const withStep = (
  update: string,
  { by, reason = 'NULL' }: { by: string; reason?: string },
): string => `
  WITH changed AS (${update} RETURNING id, state),
  kept AS (
    INSERT INTO match_candidate_step (candidate_id, state, reason, actor_id)
    SELECT id, state, ${reason}, ${by} FROM changed
  )
  SELECT id FROM changed`;

const listName = (person: string): string =>
  `list_name(${['givenName', 'initials', 'prefix', 'surname', 'partnerPrefix', 'partnerSurname']
    .map((field) => `${person}->>'${field}'`)
    .join(', ')})`;
const side = (record: string): string => `jsonb_build_object('participantId', ${record}.participant_id,
  'name', ${listName(`${record}.person`)},
  'recordId', ${record}.id, 'source', ${record}.source, 'sourceId', ${record}.source_id,
  'recordedOn', ${record}.recorded_on, 'bsnKnown', ${record}.bsn_hmac IS NOT NULL, 'values', ${record}.person)`;

const columns = `c.id, c.version, c.state, c.score::float8 AS score, c.reasons, ${side('l')} AS left, ${side('r')} AS right`;
const from = `match_candidate c JOIN source_record l ON l.id = c.left_record_id
  JOIN source_record r ON r.id = c.right_record_id`;

@Injectable()
export class MatchCandidateRepository {
  /** The open questions, the likeliest first. */
  async open(tx: Tx, after: readonly [string, string] | null, limit: number): Promise<Candidate[]> {
    return rows(
      tx,
      `SELECT ${columns} FROM ${from}
       WHERE c.state = 'open' AND ($1::numeric IS NULL OR c.score < $1 OR (c.score = $1 AND c.id > $2::uuid))
       ORDER BY c.score DESC, c.id LIMIT $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** Of any state. */
  async find(tx: Tx, id: string): Promise<Candidate | undefined> {
    return (await rows<Candidate>(tx, `SELECT ${columns} FROM ${from} WHERE c.id = $1`, [id]))[0];
  }

  /** What was decided on it, the oldest first. */
  history(tx: Tx, id: string): Promise<MatchDecision[]> {
    return rows(
      tx,
      `SELECT s.state, s.reason, u.display_name AS "byName", s.at
       FROM match_candidate_step s JOIN app_user u ON u.id = s.actor_id WHERE s.candidate_id = $1 ORDER BY s.id`,
      [id],
    );
  }

  async lock(tx: Tx, id: string): Promise<LockedCandidate | undefined> {
    const [found] = await rows<LockedCandidate>(
      tx,
      `SELECT version, state, reasons, left_participant_id AS "leftParticipantId",
         right_participant_id AS "rightParticipantId"
       FROM match_candidate WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return found;
  }

  async reject(tx: Tx, id: string, rejectedBy: string, reason: string | null): Promise<void> {
    await rows(
      tx,
      withStep(
        `UPDATE match_candidate SET state = 'rejected', decided_by = $2, decided_at = clock_timestamp(),
           version = version + 1 WHERE id = $1`,
        { by: '$2', reason: '$3' },
      ),
      [id, rejectedBy, reason],
    );
  }

  /** False when it was not rejected, or the two have become one since. */
  async reopen(tx: Tx, id: string, reopenedBy: string): Promise<boolean> {
    const reopened = await rows(
      tx,
      withStep(
        `UPDATE match_candidate SET state = 'open', decided_by = NULL, decided_at = NULL, version = version + 1
         WHERE id = $1 AND state = 'rejected' AND left_participant_id <> right_participant_id`,
        { by: '$2' },
      ),
      [id, reopenedBy],
    );
    return reopened.length === 1;
  }
}
