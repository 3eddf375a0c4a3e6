import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { Environment } from '../environment.js';

/** PostgreSQL rings it when a transaction that owes work commits. */
const CHANNEL = 'doorloop_outbox';
const RECONNECT_AFTER_MS = 500;

/** Wakes the relay: at once when work is owed, else after the pause that was asked for. */
@Injectable()
export class OutboxBell {
  private listener?: pg.Client;
  private silenced = false;
  private rung = false;
  private wake?: () => void;

  constructor(private readonly environment: Environment) {}

  /** Listens on a connection of its own; a lost one is replaced, and meanwhile the pauses alone wake the relay. */
  listen(): void {
    if (this.silenced) return;
    const listener = new pg.Client({ connectionString: this.environment.databaseUrl, keepAlive: true });
    this.listener = listener;
    const again = () => {
      if (this.listener !== listener) return;
      this.listener = undefined;
      setTimeout(() => this.listen(), RECONNECT_AFTER_MS).unref();
    };
    listener.on('error', again).on('end', again);
    listener.on('notification', () => this.ring());
    listener
      .connect()
      .then(() => listener.query(`LISTEN ${CHANNEL}`))
      // What was owed before this moment was not heard.
      .then(() => this.ring())
      .catch(again);
  }

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Settles when it rings, when it has rung since the last time, or after `pause` milliseconds. */
  async rings(pause: number): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((settle) => {
        const timer = setTimeout(settle, pause);
        this.wake = () => {
          clearTimeout(timer);
          settle();
        };
      });
    }
    this.wake = undefined;
    this.rung = false;
  }

  async silence(): Promise<void> {
    this.silenced = true;
    const { listener } = this;
    this.listener = undefined;
    this.ring();
    await listener?.end().catch(() => undefined);
  }
}
