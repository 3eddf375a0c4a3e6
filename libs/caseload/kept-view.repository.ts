import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';
import type { KeptView } from './kept-view.rules.js';

/** The views of one colleague; the predicate is there for when row-level security fails. */
@Injectable()
export class KeptViewRepository {
  all(tx: Tx, userId: string): Promise<KeptView[]> {
    return rows(
      tx,
      'SELECT id, name, selection FROM kept_view WHERE user_id = $1 ORDER BY lower(name) COLLATE "C"',
      [userId],
    );
  }

  /** False when there is one of that name, however it is written. */
  async add(tx: Tx, userId: string, { id, name, selection }: KeptView): Promise<boolean> {
    const added = await affected(
      tx,
      `INSERT INTO kept_view (id, user_id, name, selection) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_id, lower(name)) DO NOTHING`,
      [id, userId, name, JSON.stringify(selection)],
    );
    return added > 0;
  }

  /** False when there was none. */
  async remove(tx: Tx, userId: string, id: string): Promise<boolean> {
    return (await affected(tx, 'DELETE FROM kept_view WHERE id = $1 AND user_id = $2', [id, userId])) > 0;
  }
}
