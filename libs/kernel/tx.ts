import type pg from 'pg';
import type { EntityManager } from 'typeorm';

const managers = new WeakMap<Tx, EntityManager>();

/**
 * An open transaction with a row scope. Only `Database` makes one, so a write without it does not compile.
 * Services pass it on; repositories alone look inside.
 */
export class Tx {
  /** @internal for `Database` */
  static around(manager: EntityManager): Tx {
    const tx = new Tx();
    managers.set(tx, manager);
    return tx;
  }

  private constructor() {}
}

/** The entity manager of a transaction; for repositories. */
function entities(tx: Tx): EntityManager {
  const manager = managers.get(tx);
  if (!manager) throw new Error('This transaction was not opened by Database.');
  return manager;
}

/** Runs one SQL statement in the transaction and gives its rows; for repositories. */
export async function rows<Row>(tx: Tx, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return (await run(tx, sql, values)).rows as Row[];
}

/** As `rows`, but gives how many rows the statement changed. */
export async function affected(tx: Tx, sql: string, values: readonly unknown[] = []): Promise<number> {
  return (await run(tx, sql, values)).rowCount ?? 0;
}

/** Past TypeORM, which has no prepared statements: planning takes longer than most of our statements themselves. */
async function run(tx: Tx, sql: string, values: readonly unknown[]): Promise<pg.QueryResult> {
  const connection = (await entities(tx).queryRunner!.connect()) as pg.PoolClient;
  return connection.query({ name: preparedName(sql), text: sql, values: values as unknown[] });
}

/** Each connection keeps what it prepared, so what is put together anew all the time must not be. */
const MOST_PREPARED = 500;
const names = new Map<string, string>();

function preparedName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known || names.size >= MOST_PREPARED) return known;
  const name = `tx-${names.size + 1}`;
  names.set(sql, name);
  return name;
}
