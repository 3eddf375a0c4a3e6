import { Client } from 'pg';

/** Looks all the time, as the owner of the tables, whether each open trajectory has exactly one contact person. */
export class ContactObserver {
  looks = 0;
  /** Open trajectories seen with none or several. */
  wrong = 0;
  private readonly client: Client;
  private watching: Promise<void> | undefined;
  private done = false;

  constructor(ownerUrl: string) {
    this.client = new Client({ connectionString: ownerUrl });
  }

  async start(): Promise<void> {
    await this.client.connect();
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    if (this.done) return;
    this.done = true;
    await this.watching;
    await this.client.end();
  }

  private async watch(): Promise<void> {
    while (!this.done) {
      const { rows } = await this.client.query<{ wrong: number }>(
        `SELECT count(*)::int AS wrong FROM trajectory t WHERE upper_inf(active) AND 1 <>
           (SELECT count(*) FROM contact_assignment c WHERE c.trajectory_id = t.id AND c.during @> clock_timestamp())`,
      );
      this.looks += 1;
      this.wrong += rows[0]!.wrong;
      await new Promise((settle) => setTimeout(settle, 20));
    }
  }
}
