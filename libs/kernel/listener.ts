import pg from 'pg';

const RECONNECT_AFTER_MS = 500;
/** PostgreSQL answers at once, or the connection is one of those that died without a word. */
const ANSWER_WITHIN_MS = 5_000;

/**
 * Hears what PostgreSQL tells on a channel, on a connection of its own. A lost connection is replaced; what was told
 * meanwhile was not heard, so each new connection is announced.
 */
export class Listener {
  private client?: pg.Client;
  private closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly channel: string,
    private readonly on: { heard(payload: string): void; connected(): void },
  ) {}

  listen(): void {
    if (this.closed) return;
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      query_timeout: ANSWER_WITHIN_MS,
    });
    this.client = client;
    const again = (): void => {
      if (this.client !== client) return;
      this.client = undefined;
      client.end().catch(() => undefined);
      setTimeout(() => this.listen(), RECONNECT_AFTER_MS).unref();
    };
    client.on('error', again).on('end', again);
    client.on('notification', ({ payload }) => this.on.heard(payload ?? ''));
    client
      .connect()
      .then(() => client.query(`LISTEN ${this.channel}`))
      .then(() => this.on.connected())
      .catch(again);
  }

  /** Replaces a connection that no longer answers, which listening alone would not notice. */
  async check(): Promise<void> {
    const { client } = this;
    await client?.query('SELECT 1').catch(() => client.emit('end'));
  }

  async close(): Promise<void> {
    this.closed = true;
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}
