import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

@Injectable()
export class TeamRepository {
  all(tx: Tx): Promise<Team[]> {
    return rows(tx, 'SELECT id, name, version FROM team ORDER BY name');
  }

  async exists(tx: Tx, id: string): Promise<boolean> {
    return (await rows(tx, 'SELECT FROM team WHERE id = $1', [id])).length > 0;
  }

  async nameOf(tx: Tx, id: string): Promise<string | null> {
    return (await rows<{ name: string }>(tx, 'SELECT name FROM team WHERE id = $1', [id]))[0]?.name ?? null;
  }

  /** False when another team has the name. */
  async add(tx: Tx, team: Team): Promise<boolean> {
    return (
      (await affected(tx, 'INSERT INTO team (id, name) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [
        team.id,
        team.name,
      ])) === 1
    );
  }

  async nameTaken(tx: Tx, name: string, exceptId: string): Promise<boolean> {
    return (await rows(tx, 'SELECT FROM team WHERE name = $1 AND id <> $2', [name, exceptId])).length > 0;
  }

  /** False when the version is no longer the current one. */
  async rename(tx: Tx, id: string, version: number, name: string): Promise<boolean> {
    return (
      (await affected(tx, 'UPDATE team SET name = $3, version = version + 1 WHERE id = $1 AND version = $2', [
        id,
        version,
        name,
      ])) === 1
    );
  }
}
