import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';

export const importStates = ['queued', 'running', 'done', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

/** Counts per source and outcome, questions asked, trajectories opened, and what is wrong with a file as a whole. */
export type ImportSummary = Readonly<Record<string, unknown>>;

export interface ImportRun {
  readonly id: string;
  readonly state: ImportState;
  readonly dryRun: boolean;
  readonly requestedByName: string;
  readonly defaultContactPersonId: string | null;
  readonly rowsRead: number;
  readonly summary: ImportSummary;
  readonly failure: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

interface NewImportRun {
  readonly id: string;
  readonly dryRun: boolean;
  readonly requestedBy: string;
  readonly defaultContactPersonId: string | null;
}

const instant = (column: string): string => `to_json(r.${column}) #>> '{}'`;
const columns = `r.id, r.state, r.dry_run AS "dryRun", u.display_name AS "requestedByName",
  r.default_contact_person_id AS "defaultContactPersonId", r.rows_read AS "rowsRead", r.summary, r.failure,
  ${instant('created_at')} AS "createdAt", ${instant('started_at')} AS "startedAt", ${instant('ended_at')} AS "endedAt"`;
const from = 'import_run r JOIN app_user u ON u.id = r.requested_by';

@Injectable()
export class ImportRunRepository {
  async add(tx: Tx, run: NewImportRun): Promise<void> {
    await rows(
      tx,
      `INSERT INTO import_run (id, dry_run, requested_by, default_contact_person_id) VALUES ($1, $2, $3, $4)`,
      [run.id, run.dryRun, run.requestedBy, run.defaultContactPersonId],
    );
  }

  async find(tx: Tx, id: string): Promise<ImportRun | null> {
    return (await rows<ImportRun>(tx, `SELECT ${columns} FROM ${from} WHERE r.id = $1`, [id]))[0] ?? null;
  }

  /** Newest first, from `before` on. */
  page(tx: Tx, before: string | null, limit: number): Promise<ImportRun[]> {
    return rows(
      tx,
      `SELECT ${columns} FROM ${from} WHERE $1::uuid IS NULL OR r.id < $1 ORDER BY r.id DESC LIMIT $2`,
      [before, limit],
    );
  }

  /** What was asked beside the files; known once all of it has come in. */
  async settle(tx: Tx, id: string, dryRun: boolean, defaultContactPersonId: string | null): Promise<void> {
    await rows(tx, 'UPDATE import_run SET dry_run = $2, default_contact_person_id = $3 WHERE id = $1', [
      id,
      dryRun,
      defaultContactPersonId,
    ]);
  }

  async start(tx: Tx, id: string): Promise<void> {
    await rows(
      tx,
      `UPDATE import_run SET state = 'running', started_at = coalesce(started_at, clock_timestamp()) WHERE id = $1`,
      [id],
    );
  }

  async progress(tx: Tx, id: string, rowsRead: number): Promise<void> {
    await affected(tx, 'UPDATE import_run SET rows_read = $2 WHERE id = $1', [id, rowsRead]);
  }

  async end(tx: Tx, id: string, summary: ImportSummary): Promise<void> {
    await rows(
      tx,
      `UPDATE import_run SET state = 'done', summary = $2, rows_total = rows_read, ended_at = clock_timestamp()
       WHERE id = $1`,
      [id, summary],
    );
    await this.dropPieces(tx, id);
  }

  async fail(tx: Tx, id: string, failure: string): Promise<void> {
    await rows(
      tx,
      `UPDATE import_run SET state = 'failed', failure = $2, ended_at = clock_timestamp() WHERE id = $1`,
      [id, failure],
    );
    await this.dropPieces(tx, id);
  }

  /** The colleague with this id or user name; without one, the team lead with the fewest people now. */
  async contactPerson(tx: Tx, name: string | null): Promise<{ id: string; displayName: string } | null> {
    const [found] = await rows<{ id: string; displayName: string }>(
      tx,
      `SELECT id, display_name AS "displayName" FROM app_user u
       WHERE active AND CASE WHEN $1::text IS NULL THEN 'teamLead' = ANY (roles)
         ELSE lower($1) IN (username, id::text) AND roles && ARRAY['jobCoach', 'teamLead'] END
       ORDER BY (SELECT count(*) FROM caseload_entry e WHERE e.contact_person_id = u.id AND e.ended_at IS NULL), username
       LIMIT 1`,
      [name],
    );
    return found ?? null;
  }

  private async dropPieces(tx: Tx, id: string): Promise<void> {
    await rows(tx, 'DELETE FROM import_piece WHERE import_run_id = $1', [id]);
  }
}

export const newImportRun = (run: Omit<NewImportRun, 'id'>): NewImportRun => ({ id: newId(), ...run });
