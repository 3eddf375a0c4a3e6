import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from './actor.js';
import { keepAnswer } from './idempotency.js';
import { rowScope, rowScopePlannedOnce, rowScopeValues } from './row-scope.js';
import { rows, Tx } from './tx.js';

/** The way to the database: every transaction has an actor, and with it a row scope. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** All of `work` or nothing of it. What it gives back is the answer that a repeated request gets again. */
  write<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.transaction(actor, rowScopePlannedOnce, async (tx) => {
      const result = await work(tx);
      await keepAnswer(tx, actor, result);
      return result;
    });
  }

  /** A read that is more than one statement, or that writes its access log. */
  read<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.transaction(actor, rowScope, work);
  }

  private transaction<Result>(
    actor: Actor,
    scope: { readonly text: string },
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    return this.source.transaction(async (manager) => {
      const tx = Tx.around(manager);
      await rows(tx, scope.text, rowScopeValues(actor));
      return work(tx);
    });
  }
}
