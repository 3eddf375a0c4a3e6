import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { ProgressRequest, WorkProcessText } from './work-process.rules.js';

@Injectable()
export class WorkProcessRepository {
  /** The work processes of a route in this order: those with an id stay, the others are new, and these go. */
  async put(
    tx: Tx,
    route: { readonly id: string; readonly participantId: string },
    processes: readonly WorkProcessText[],
    goneIds: readonly string[],
  ): Promise<void> {
    if (goneIds.length > 0) {
      await rows(tx, 'DELETE FROM work_process WHERE id = ANY ($1::uuid[])', [goneIds]);
    }
    const listed = processes.map(({ id, code, title }, position) => ({
      id: id ?? newId(),
      position,
      code: code || null,
      title,
    }));
    await rows(
      tx,
      `INSERT INTO work_process (id, learning_route_id, participant_id, position, code, title)
       SELECT id, $1, $2, position, code, title
       FROM jsonb_to_recordset($3) AS p (id uuid, position integer, code text, title text)
       ON CONFLICT (id) DO UPDATE SET (position, code, title) = (excluded.position, excluded.code, excluded.title)`,
      [route.id, route.participantId, JSON.stringify(listed)],
    );
  }

  async progress(tx: Tx, id: string, { progress, progressOn }: ProgressRequest): Promise<void> {
    await rows(
      tx,
      'UPDATE work_process SET progress = $2, progress_on = $3, version = version + 1 WHERE id = $1',
      [id, progress, progress === 'notStarted' ? null : progressOn],
    );
  }

  /** These, and no others, stand on the certificate of the route. */
  async certify(tx: Tx, routeId: string, ids: readonly string[]): Promise<void> {
    await rows(
      tx,
      `UPDATE work_process SET certified = id = ANY ($2::uuid[]), version = version + 1
       WHERE learning_route_id = $1 AND certified <> (id = ANY ($2::uuid[]))`,
      [routeId, ids],
    );
  }
}
