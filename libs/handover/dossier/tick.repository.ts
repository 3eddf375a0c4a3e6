import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { DossierPart } from './dossier-parts.rules.js';

interface Version {
  readonly id: string;
  readonly dossierNumber: number;
}

@Injectable()
export class TickRepository {
  /** These parts and no others; who ticked one off before, and when, stays. */
  async set(
    tx: Tx,
    { userId }: Actor,
    { id, dossierNumber }: Version,
    parts: readonly DossierPart[],
  ): Promise<void> {
    await rows(
      tx,
      'DELETE FROM handover_tick WHERE handover_id = $1 AND number = $2 AND part <> ALL ($3::text[])',
      [id, dossierNumber, parts],
    );
    await rows(
      tx,
      `INSERT INTO handover_tick (handover_id, number, part, ticked_by)
       SELECT $1, $2, part, $4 FROM unnest($3::text[]) part ON CONFLICT DO NOTHING`,
      [id, dossierNumber, parts, userId],
    );
  }

  /** What says the same in the next version was read there as well. */
  async carryOver(tx: Tx, { id, dossierNumber }: Version, unchanged: readonly DossierPart[]): Promise<void> {
    await rows(
      tx,
      `INSERT INTO handover_tick (handover_id, number, part, ticked_by, ticked_at)
       SELECT handover_id, number + 1, part, ticked_by, ticked_at FROM handover_tick
       WHERE handover_id = $1 AND number = $2 AND part = ANY ($3::text[])`,
      [id, dossierNumber, unchanged],
    );
  }

  /** What changed within a version is to be read anew. */
  async takeBack(tx: Tx, { id, dossierNumber }: Version, part: DossierPart): Promise<void> {
    await rows(tx, 'DELETE FROM handover_tick WHERE handover_id = $1 AND number = $2 AND part = $3', [
      id,
      dossierNumber,
      part,
    ]);
  }
}
