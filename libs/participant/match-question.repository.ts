import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { MatchQuestion, OpenQuestion } from './match-question.rules.js';

@Injectable()
export class MatchQuestionRepository {
  async add(tx: Tx, asked: readonly MatchQuestion[]): Promise<void> {
    // A pair has one order, so that it is asked once.
    const ordered = asked.map(({ recordIds, participantIds, score, reasons }) => {
      const [left, right] = recordIds[0] < recordIds[1] ? ([0, 1] as const) : ([1, 0] as const);
      return {
        id: newId(),
        left_record_id: recordIds[left],
        right_record_id: recordIds[right],
        left_participant_id: participantIds[left],
        right_participant_id: participantIds[right],
        score,
        reasons,
      };
    });
    await rows(
      tx,
      `INSERT INTO match_candidate (id, left_record_id, right_record_id, left_participant_id, right_participant_id,
         score, reasons)
       SELECT id, left_record_id, right_record_id, left_participant_id, right_participant_id, score, reasons
       FROM jsonb_populate_recordset(NULL::match_candidate, $1)
       ON CONFLICT (left_record_id, right_record_id) DO NOTHING`,
      [JSON.stringify(ordered)],
    );
  }

  open(tx: Tx, recordIds: readonly string[]): Promise<OpenQuestion[]> {
    const row = (record: string) =>
      `json_build_object('source', ${record}.source, 'sourceId', ${record}.source_id, 'line', ${record}.line)`;
    return rows(
      tx,
      `SELECT ${row('l')} AS left, ${row('r')} AS right, c.score::float8 AS score, c.reasons
       FROM (SELECT * FROM match_candidate WHERE state = 'open' AND left_record_id = ANY ($1::uuid[])
             UNION
             SELECT * FROM match_candidate WHERE state = 'open' AND right_record_id = ANY ($1::uuid[])) c
       JOIN source_record l ON l.id = c.left_record_id
       JOIN source_record r ON r.id = c.right_record_id`,
      [recordIds],
    );
  }
}
