import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { HeldCase } from './development.rules.js';
import type { AdviceReceipt, CollegeDecision, UwvAdvice } from './uwv-advice.rules.js';
import { uwvAdviceRefusals } from './uwv-advice.rules.js';

/** An advice `w` as JSON. */
export const uwvAdviceJson = `jsonb_build_object('id', w.id, 'version', w.version, 'state', w.state,
  'requestedOn', w.requested_on,
  'dueOn', (SELECT min(d.due_on) FROM deadline d WHERE d.trajectory_id = w.trajectory_id AND d.subject_id = w.id
    AND d.state = 'open'),
  'outcome', w.outcome, 'receivedOn', w.received_on, 'withdrawReason', w.withdraw_reason,
  'granted', w.granted, 'decidedBy', w.decided_by, 'decidedOn', w.decided_on)`;

@Injectable()
export class UwvAdviceRepository {
  async find(tx: Tx, id: string): Promise<UwvAdvice> {
    const [found] = await rows<{ json: UwvAdvice }>(
      tx,
      `SELECT ${uwvAdviceJson} AS json FROM uwv_advice w WHERE w.id = $1`,
      [id],
    );
    return found!.json;
  }

  async request(
    tx: Tx,
    { id: trajectoryId, participantId, at }: HeldCase,
    recordedBy: string,
    { id, requestedOn }: Pick<UwvAdvice, 'id' | 'requestedOn'>,
  ): Promise<void> {
    try {
      await rows(
        tx,
        `INSERT INTO uwv_advice (id, trajectory_id, participant_id, requested_on, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, trajectoryId, participantId, requestedOn, recordedBy, at],
      );
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'uwv_advice_one_awaited') {
        throw new Refusal(uwvAdviceRefusals.alreadyAwaited);
      }
      throw error;
    }
  }

  async receive(tx: Tx, id: string, { outcome, receivedOn }: AdviceReceipt): Promise<void> {
    await rows(
      tx,
      `UPDATE uwv_advice SET state = 'received', outcome = $2, received_on = $3, version = version + 1 WHERE id = $1`,
      [id, outcome, receivedOn],
    );
  }

  async withdraw(tx: Tx, id: string, reason: string): Promise<void> {
    await rows(
      tx,
      `UPDATE uwv_advice SET state = 'withdrawn', withdraw_reason = $2, version = version + 1 WHERE id = $1`,
      [id, reason],
    );
  }

  async decide(tx: Tx, id: string, { granted, decidedBy, decidedOn }: CollegeDecision): Promise<void> {
    await rows(
      tx,
      `UPDATE uwv_advice SET state = 'decided', granted = $2, decided_by = $3, decided_on = $4,
         version = version + 1
       WHERE id = $1`,
      [id, granted, decidedBy, decidedOn],
    );
  }
}
