import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { HandoverDossier } from '../handover-dossier.rules.js';
import { isoInstant } from '../iso-instant.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the receiver asked back about a version of the dossier, and what the sender answered. */
export interface HandoverQuestion {
  readonly id: string;
  /** The version that it was asked about; the answer came with the next one. */
  readonly number: number;
  readonly question: string;
  readonly askedBy: Named;
  /** ISO 8601. */
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredBy: Named | null;
  readonly answeredAt: string | null;
}

/** A dossier as it was offered at some time. */
export interface DossierVersion {
  readonly number: number;
  readonly content: Partial<HandoverDossier>;
  readonly writtenBy: Named;
  readonly writtenAt: string;
}

const colleague = (id: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', u.display_name) FROM app_user u WHERE u.id = ${id})`;

@Injectable()
export class QuestionRepository {
  async ask(
    tx: Tx,
    { userId }: Actor,
    handover: { readonly id: string; readonly dossierNumber: number },
    question: string,
  ): Promise<string> {
    const id = newId();
    await rows(
      tx,
      `INSERT INTO handover_question (id, handover_id, number, question, asked_by) VALUES ($1, $2, $3, $4, $5)`,
      [id, handover.id, handover.dossierNumber, question, userId],
    );
    return id;
  }

  /** The question that is open. */
  async open(tx: Tx, handoverId: string): Promise<string | null> {
    const [open] = await rows<{ id: string }>(
      tx,
      'SELECT id FROM handover_question WHERE handover_id = $1 AND answered_at IS NULL',
      [handoverId],
    );
    return open?.id ?? null;
  }

  async answer(tx: Tx, { userId }: Actor, id: string, answer: string): Promise<void> {
    await rows(
      tx,
      `UPDATE handover_question SET answer = $2, answered_by = $3, answered_at = clock_timestamp() WHERE id = $1`,
      [id, answer, userId],
    );
  }

  /** In the order in which they were asked. */
  of(tx: Tx, handoverId: string): Promise<HandoverQuestion[]> {
    return rows(
      tx,
      `SELECT q.id, q.number, q.question, ${colleague('q.asked_by')} AS "askedBy",
         ${isoInstant('q.asked_at')} AS "askedAt", q.answer, ${colleague('q.answered_by')} AS "answeredBy",
         ${isoInstant('q.answered_at')} AS "answeredAt"
       FROM handover_question q WHERE q.handover_id = $1 ORDER BY q.asked_at, q.id`,
      [handoverId],
    );
  }

  /** From the first on. */
  versions(tx: Tx, handoverId: string): Promise<DossierVersion[]> {
    return rows(
      tx,
      `SELECT d.number, d.content, ${colleague('d.written_by')} AS "writtenBy",
         ${isoInstant('d.written_at')} AS "writtenAt"
       FROM handover_dossier d WHERE d.handover_id = $1 ORDER BY d.number`,
      [handoverId],
    );
  }
}
