import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { HandlesJob } from '#kernel/queue/handles-job.js';
import type { Payload } from '#kernel/queue/job.rules.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';

export const tallyJobs = { count: 'tally.count' } as const;

/** What is owed is in `owed`, what was done in `done`; neither refuses a double. */
@Injectable()
export class TallyJobs {
  constructor(private readonly database: Database) {}

  /** The fact alone, with nothing in the outbox. */
  oweOutside(): Promise<string> {
    return this.database.write(systemActor, (tx) => this.fact(tx));
  }

  doOutside(id: string): Promise<void> {
    return this.database.write(systemActor, (tx) => this.effect(tx, id));
  }

  @HandlesJob(tallyJobs.count)
  async count(tx: Tx, { id }: Payload): Promise<void> {
    await this.effect(tx, id!);
    if (process.env.DIE_AT === 'effect') process.kill(process.pid, 'SIGKILL');
  }

  private async fact(tx: Tx): Promise<string> {
    const id = newId();
    await rows(tx, 'INSERT INTO owed (id) VALUES ($1)', [id]);
    return id;
  }

  /** Takes a moment, so that a kill can come between the effect and the commit. */
  private async effect(tx: Tx, id: string): Promise<void> {
    await rows(tx, 'INSERT INTO done (id) VALUES ($1)', [id]);
    await rows(tx, 'SELECT pg_sleep(0.003)');
  }
}
