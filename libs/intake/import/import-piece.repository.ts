import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import type { LegacySource } from '../legacy/legacy-row.rules.js';

/** Sealed pieces of uploaded files. */
@Injectable()
export class ImportPieceRepository {
  async add(tx: Tx, runId: string, source: LegacySource, position: number, cipher: Buffer): Promise<void> {
    await rows(
      tx,
      'INSERT INTO import_piece (import_run_id, source, position, cipher) VALUES ($1, $2, $3, $4)',
      [runId, source, position, cipher],
    );
  }

  async find(tx: Tx, runId: string, source: LegacySource, position: number): Promise<Buffer | null> {
    const [piece] = await rows<{ cipher: Buffer }>(
      tx,
      'SELECT cipher FROM import_piece WHERE import_run_id = $1 AND source = $2 AND position = $3',
      [runId, source, position],
    );
    return piece?.cipher ?? null;
  }

  async sources(tx: Tx, runId: string): Promise<LegacySource[]> {
    const found = await rows<{ source: LegacySource }>(
      tx,
      'SELECT DISTINCT source FROM import_piece WHERE import_run_id = $1 ORDER BY source',
      [runId],
    );
    return found.map(({ source }) => source);
  }
}
