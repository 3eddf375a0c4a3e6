import { Injectable } from '@nestjs/common';
import { isId, newId } from './id.js';
import type { Tx } from './tx.js';
import { rows } from './tx.js';

/** A piece of work that is owed. Its payload holds ids only: personal data is read when the work is done. */
export interface Work {
  /** Name of the job that does it, `noun.verb`. */
  readonly job: string;
  readonly payload: Readonly<Record<string, string>>;
  /** Not before; at once when left out. */
  readonly availableAt?: Date;
}

/** An identifier, a code such as `accepted`, or a small number. */
const carriesNobody = (value: string): boolean =>
  isId(value) || /^([a-z][A-Za-z]{0,30}|\d{1,6})$/.test(value);

/** Work owed is a row in the transaction that owes it; it cannot be lost between the database and the queue. */
@Injectable()
export class Outbox {
  async add(tx: Tx, works: readonly Work[]): Promise<void> {
    for (const { job, payload } of works) {
      const name = Object.keys(payload).find((key) => !carriesNobody(payload[key]!));
      // Named by its place alone: the value may be what must not be here.
      if (name !== undefined) throw new Error(`${job}: ${name} is no id and no code of ours.`);
    }
    await rows(
      tx,
      `INSERT INTO outbox (id, job, payload, available_at)
       SELECT id, job, payload, coalesce(available_at, clock_timestamp())
       FROM jsonb_to_recordset($1) AS w (id uuid, job text, payload jsonb, available_at timestamptz)`,
      [
        JSON.stringify(
          works.map(({ job, payload, availableAt }) => ({
            id: newId(),
            job,
            payload,
            available_at: availableAt?.toISOString(),
          })),
        ),
      ],
    );
  }
}
