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
export function entities(tx: Tx): EntityManager {
  const manager = managers.get(tx);
  if (!manager) throw new Error('This transaction was not opened by Database.');
  return manager;
}

/** Runs one SQL statement in the transaction and gives its rows; for repositories. */
export async function rows<Row>(tx: Tx, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const runner = entities(tx).queryRunner!;
  const result = await runner.query(sql, values as unknown[], true);
  return result.records as Row[];
}

/** As `rows`, but gives how many rows the statement changed. */
export async function affected(tx: Tx, sql: string, values: readonly unknown[] = []): Promise<number> {
  const result = await entities(tx).queryRunner!.query(sql, values as unknown[], true);
  return result.affected ?? 0;
}
