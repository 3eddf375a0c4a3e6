import type { OnModuleDestroy } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { Actor } from './actor.js';
import { Environment } from './environment.js';
import { rowScope, rowScopeValues } from './row-scope.js';

/** A statement that PostgreSQL plans once per connection and that answers with one column `json` as text. */
export interface PreparedRead {
  readonly name: string;
  readonly text: string;
}

/**
 * The hot reads: one prepared statement that builds its JSON in PostgreSQL. Opening the transaction, the row scope,
 * the statement and the commit travel together, so a read costs one round trip.
 */
@Injectable()
export class HotReads implements OnModuleDestroy {
  private readonly pool: pg.Pool;

  constructor(environment: Environment) {
    this.pool = new pg.Pool({
      connectionString: environment.databaseUrl,
      max: environment.readPoolSize,
      // Queries are sent without waiting for the answer to the one before.
      ...{ pipeline: true },
    });
    // An idle connection that PostgreSQL closes must not take the process down.
    this.pool.on('error', () => undefined);
  }

  /** The JSON text that the statement built, in a transaction of the actor's scope; null when it found nothing. */
  async json(actor: Actor, read: PreparedRead, values: readonly unknown[]): Promise<string | null> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      const sent = await Promise.allSettled([
        client.query('BEGIN'),
        client.query({ ...plannedOnce, values: rowScopeValues(actor) }),
        client.query<{ json: string | null }>({ ...read, values: values as unknown[], types: textTypes }),
        client.query('COMMIT'),
      ]);
      const failed = sent.find((outcome) => outcome.status === 'rejected');
      if (failed) {
        broken = sent[3].status === 'rejected';
        throw failed.reason;
      }
      return (
        (sent[2] as PromiseFulfilledResult<pg.QueryResult<{ json: string | null }>>).value.rows[0]?.json ??
        null
      );
    } finally {
      client.release(broken);
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

/** The row scope, and no planning anew for each set of values: that takes longer than the reads themselves. */
const plannedOnce = {
  name: 'row-scope-planned-once',
  text: `${rowScope.text}, set_config('plan_cache_mode', 'force_generic_plan', true)`,
};

/** JSON stays the text that PostgreSQL wrote: it is passed through, not parsed. */
const textTypes: pg.CustomTypesConfig = { getTypeParser: () => (value: string) => value };
