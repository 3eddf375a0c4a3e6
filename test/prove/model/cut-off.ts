import pg from 'pg';
import { sequenceContext } from './sequence-context.js';

/** The connection breaks off, as when the process or the network dies, at one place of a piece of work. */
export interface Cut {
  /** Just before this statement, BEGIN and COMMIT included; or right after the COMMIT, whose answer is lost. */
  readonly at: number | 'after the commit';
  count: number;
  done: boolean;
  /** Takes the server's side of the connection away. */
  readonly terminate: (backend: number) => Promise<unknown>;
}

type Query = (this: pg.Client & { processID: number }, ...given: unknown[]) => Promise<unknown>;

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : ((statement as { text?: string } | undefined)?.text ?? '');

/** Makes the connections of this process break where the sequence at work asks for it. Gives the way back. */
export function makeConnectionsBreakable(): () => void {
  const original = pg.Client.prototype.query as unknown as Query;
  const breakable: Query = async function (...given) {
    const cut = sequenceContext.getStore()?.cut;
    if (!cut || cut.done) return original.apply(this, given);
    cut.count += 1;
    if (cut.at === 'after the commit') {
      const answer = await original.apply(this, given);
      if (textOf(given[0]) !== 'COMMIT') return answer;
    } else if (cut.count !== cut.at) {
      return original.apply(this, given);
    }
    cut.done = true;
    const gone = new Promise((settle) => this.once('end', settle));
    await cut.terminate(this.processID);
    await gone;
    if (cut.at === 'after the commit') throw new Error('Connection terminated unexpectedly');
    return original.apply(this, given);
  };
  const passing: Query = function (...given) {
    // Only what is done for a sequence; the rest goes its way untouched, callbacks included.
    return sequenceContext.getStore()?.cut ? breakable.apply(this, given) : original.apply(this, given);
  };
  pg.Client.prototype.query = passing as never;
  return () => {
    pg.Client.prototype.query = original as never;
  };
}
