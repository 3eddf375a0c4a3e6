import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../../apps/local/free-port.js';
import { PASSWORD } from '../../factories/users.js';
import { uniqueQueuePrefix } from '../../postgres/test-database.js';
import { eventually, testEnvironment } from '../../queue/worker.factory.js';
import { aftermath } from '../aftermath.js';
import { ContactObserver } from '../contact-observer.js';
import { parts } from '../kills/actors/parts.js';
import { Caller, Line } from '../kills/caller.js';
import { castOf } from '../kills/cast.js';
import { Hands } from '../kills/hands.js';
import { Ledger } from '../kills/ledger.js';
import { reckoning } from '../kills/reckoning.js';
import { build, type Build } from '../processes/build.js';
import { isGone, killed, started } from '../processes/killable.js';
import type { Ground } from '../proof.js';
import { randomFrom } from '../random.js';
import { makeTally, owe } from '../tally.js';
import { Readiness } from './readiness.js';

const HANDS = 3;
const REST_MS = 100;
const OWES_EVERY_MS = 100;
/** Within this, everything acknowledged is finished once what was away is back. */
export const FINISHED_WITHIN_MS = 30_000;

/** An api and a worker with the settings of the product, at work, of which a server is to be taken away. */
export class Site {
  readonly apiReadiness: Readiness;
  readonly workerReadiness: Readiness;
  readonly findings: string[] = [];
  /** The longest that it took to finish what was acknowledged, in milliseconds. */
  slowest = 0;
  private readonly tallies: string[] = [];
  private owing = true;

  static async open(ground: Ground, redisUrl: string | undefined, seed: number): Promise<Site> {
    const owner = new pg.Pool({ connectionString: ground.ownerUrl, max: 3 });
    owner.on('error', () => undefined);
    await makeTally(owner);
    const cast = await castOf(ground);
    const programs = await build({
      api: 'test/prove/processes/api.ts',
      worker: 'test/prove/processes/worker.ts',
    });
    const [port, workerPort] = [await freePort(), await freePort()];
    const environment = {
      ...testEnvironment(ground.appUrl, redisUrl, uniqueQueuePrefix()),
      PORT: String(port),
      WORKER_PORT: String(workerPort),
    };
    const processes = [
      await started(programs.starts('api'), environment),
      await started(programs.starts('worker'), environment),
    ];
    const line = new Line([port]);
    const ledger = new Ledger(cast.holders);
    const coaches = new Map<string, Caller>();
    for (const { userId, username } of cast.coaches)
      coaches.set(userId, await Caller.signIn(line, username, PASSWORD));
    const lead = await Caller.signIn(line, cast.lead.username, PASSWORD);
    const trajectoryIds = [...cast.holders.keys()];
    const hands = new Hands(
      { random: randomFrom(seed), ledger, trajectoryIds, coaches, lead },
      parts,
      REST_MS,
    );
    return new Site(owner, programs, processes, line, ledger, hands, new ContactObserver(ground.ownerUrl), {
      port,
      workerPort,
    });
  }

  private constructor(
    private readonly owner: pg.Pool,
    private readonly programs: Build,
    private readonly processes: readonly ChildProcess[],
    private readonly line: Line,
    readonly ledger: Ledger,
    private readonly hands: Hands,
    private readonly observer: ContactObserver,
    { port, workerPort }: { readonly port: number; readonly workerPort: number },
  ) {
    this.apiReadiness = new Readiness(`http://127.0.0.1:${port}/api/v1/health/ready`);
    this.workerReadiness = new Readiness(`http://127.0.0.1:${workerPort}/health/ready`);
    this.observer.start();
    this.hands.start(HANDS);
    void this.oweAllTheTime();
  }

  /** Settles once both processes say that they are ready. */
  async ready(within = FINISHED_WITHIN_MS): Promise<boolean> {
    const both = (): boolean => this.apiReadiness.ready === true && this.workerReadiness.ready === true;
    return eventually(both, within).then(
      () => true,
      () => false,
    );
  }

  /** Settles once something of each was acknowledged: what is taken away then is taken away from people at work. */
  async atWork(): Promise<void> {
    const { ledger } = this;
    const begun = (): boolean =>
      ledger.count('accepted') > 0 && ledger.absences.all.size > 0 && ledger.transfers.confirmed > 0;
    await eventually(begun, 4 * FINISHED_WITHIN_MS);
  }

  /**
   * What has been acknowledged until now is there, is finished in time, and both processes are ready again. `what` is
   * what happened, for the findings.
   */
  async recovers(what: string): Promise<void> {
    const acknowledged = this.tallies.slice(-1_000);
    const back = Date.now();
    const unfinished = async (): Promise<number> => {
      const { rows } = await this.owner.query<{ count: number }>(
        `SELECT (SELECT count(*) FROM unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT FROM done WHERE done.id = id.id))::int
           + (SELECT count(*) FROM outbox WHERE available_at <= to_timestamp($2))::int AS count`,
        [acknowledged, back / 1_000],
      );
      return rows[0]!.count;
    };
    const most = 4 * FINISHED_WITHIN_MS;
    const finished = eventually(async () => (await unfinished().catch(() => 1)) === 0, most);
    await finished.catch(async () => {
      this.findings.push(`after ${what}, ${await unfinished()} were not finished in ${most / 1_000} s`);
    });
    const took = Date.now() - back;
    this.slowest = Math.max(this.slowest, took);
    if (took > FINISHED_WITHIN_MS) this.findings.push(`after ${what}, finishing took ${took} ms`);
    if (!(await this.ready())) this.findings.push(`after ${what}, readiness did not come back`);
    for (const child of this.processes)
      if (isGone(child)) throw new Error(`After ${what}, ${child.spawnargs.at(-1)} had ended.`);
  }

  /** Ends all work; what was found is complete after it. */
  async end(): Promise<void> {
    this.owing = false;
    await this.hands.stop();
    await this.recovers('the last of it');
    await this.recovers('what that owed');
    this.findings.push(
      ...this.line.failures,
      ...(this.observer.wrong > 0
        ? [`${this.observer.wrong} times a trajectory was seen without exactly one contact person`]
        : []),
      ...(await reckoning(this.owner, this.ledger)),
      ...(await aftermath(this.owner)),
    );
  }

  get figures() {
    return {
      tallies: this.tallies.length,
      looks: this.observer.looks,
      offered: this.ledger.offers.size,
      accepted: this.ledger.count('accepted'),
      absences: this.ledger.absences.all.size,
      transfers: this.ledger.transfers.confirmed,
    };
  }

  async close(): Promise<void> {
    this.owing = false;
    await Promise.all(this.processes.map(killed));
    await Promise.all([this.apiReadiness.stop(), this.workerReadiness.stop(), this.observer.stop()]);
    await this.owner.end();
    this.programs.remove();
  }

  private async oweAllTheTime(): Promise<void> {
    while (this.owing) {
      await owe(this.owner).then(
        (id) => this.tallies.push(id),
        () => undefined,
      );
      await pause(OWES_EVERY_MS);
    }
  }
}
