import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const EVERY_MS = 5;

/** Looks all the time, as the owner of the tables, whether each running trajectory has exactly one contact person. */
export class ContactObserver {
  looks = 0;
  /** Running trajectories seen with one, all looks together. */
  right = 0;
  /** With none or several. */
  wrong = 0;
  private readonly connection: pg.Pool;
  private watching: Promise<void> | undefined;
  private done = false;

  constructor(ownerUrl: string) {
    this.connection = new pg.Pool({ connectionString: ownerUrl, max: 1 });
    // A server that was stopped is looked at again once it is back.
    this.connection.on('error', () => undefined);
  }

  start(): void {
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    if (this.done) return;
    this.done = true;
    await this.watching;
    await this.connection.end();
  }

  private async watch(): Promise<void> {
    while (!this.done) {
      await this.look().catch(() => undefined);
      await pause(EVERY_MS);
    }
  }

  private async look(): Promise<void> {
    const { rows } = await this.connection.query<{ wrong: number; right: number }>({
      name: 'look',
      text: `SELECT count(*) FILTER (WHERE people <> 1)::int AS wrong, count(*) FILTER (WHERE people = 1)::int AS right
        FROM (SELECT (SELECT count(*) FROM contact_assignment c
                      WHERE c.trajectory_id = t.id AND c.during @> clock_timestamp()) AS people
              FROM trajectory t WHERE upper_inf(active)) seen`,
    });
    this.looks += 1;
    this.right += rows[0]!.right;
    this.wrong += rows[0]!.wrong;
  }
}
