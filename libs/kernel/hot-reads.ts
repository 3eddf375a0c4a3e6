import type { OnModuleDestroy } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { Actor } from './actor.js';
import { Environment } from './environment.js';
import { rowScopePlannedOnce, rowScopeValues } from './row-scope.js';
import { StatementBatch } from './statement-batch.js';

/** A statement that PostgreSQL plans once per connection and that answers with one column `json` as text. */
export interface PreparedRead {
  readonly name: string;
  readonly text: string;
}

/**
 * The hot reads: one prepared statement that builds its JSON in PostgreSQL. The row scope and the statement travel
 * together and are one transaction, so a read costs one message and one answer.
 */
@Injectable()
export class HotReads implements OnModuleDestroy {
  private readonly pool: pg.Pool;

  constructor(environment: Environment) {
    this.pool = new pg.Pool({
      connectionString: environment.databaseUrl,
      max: environment.readPoolSize,
      statement_timeout: environment.statementTimeoutMs,
    });
    // A connection that PostgreSQL closes, idle or at work, must not take the process down.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** The JSON text that the statement built, in a transaction of the actor's scope; null when it found nothing. */
  async json(actor: Actor, read: PreparedRead, values: readonly unknown[]): Promise<string | null> {
    const batch = new StatementBatch([
      { ...rowScopePlannedOnce, values: rowScopeValues(actor) },
      { ...read, values },
    ]);
    const client = await this.pool.connect();
    try {
      client.query(batch);
      const [, found] = await batch.answered;
      return found?.[0]?.[0] ?? null;
    } finally {
      client.release(batch.spoiled);
    }
  }

  /** One prepared statement of its own transaction, without a row scope; for tables that hold no participant. */
  async row<Row extends pg.QueryResultRow>(
    read: PreparedRead,
    values: readonly unknown[],
  ): Promise<Row | undefined> {
    const { rows } = await this.pool.query<Row>({ ...read, values: values as unknown[] });
    return rows[0];
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}
