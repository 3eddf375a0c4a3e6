import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';
import { affected, rows } from '#kernel/tx.js';

export interface EmployerContactText {
  readonly name: string;
  readonly jobTitle: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface EmployerContact extends EmployerContactText {
  readonly id: string;
  readonly version: number;
  readonly employerId: string;
}

const columns = `c.id, c.version, c.employer_id AS "employerId", c.name, c.job_title AS "jobTitle", c.phone, c.email`;

@Injectable()
export class EmployerContactRepository {
  of(tx: Tx, employerId: string): Promise<EmployerContact[]> {
    return rows(
      tx,
      `SELECT ${columns} FROM employer_contact c WHERE c.employer_id = $1 ORDER BY c.name, c.id`,
      [employerId],
    );
  }

  async find(tx: Tx, id: string): Promise<EmployerContact | undefined> {
    return (
      await rows<EmployerContact>(tx, `SELECT ${columns} FROM employer_contact c WHERE c.id = $1`, [id])
    )[0];
  }

  async add(
    tx: Tx,
    actor: Actor,
    employerId: string,
    id: string,
    { name, jobTitle, phone, email }: EmployerContactText,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO employer_contact (id, employer_id, name, job_title, phone, email, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, employerId, name, jobTitle, phone, email, actor.userId],
    );
  }

  /** False when the version is no longer the current one. */
  async change(
    tx: Tx,
    id: string,
    version: number,
    { name, jobTitle, phone, email }: EmployerContactText,
  ): Promise<boolean> {
    return (
      (await affected(
        tx,
        `UPDATE employer_contact SET name = $3, job_title = $4, phone = $5, email = $6, version = version + 1
         WHERE id = $1 AND version = $2`,
        [id, version, name, jobTitle, phone, email],
      )) === 1
    );
  }

  /** False when the version is no longer the current one. */
  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    return (
      (await affected(tx, 'DELETE FROM employer_contact WHERE id = $1 AND version = $2', [id, version])) === 1
    );
  }
}
