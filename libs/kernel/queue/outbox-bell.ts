import { Injectable } from '@nestjs/common';
import { Environment } from '../environment.js';
import { Listener } from '../listener.js';

/** PostgreSQL rings it when a transaction that owes work commits. */
const CHANNEL = 'doorloop_outbox';

/** Wakes the relay: at once when work is owed, else after the pause that was asked for. */
@Injectable()
export class OutboxBell {
  private readonly listener: Listener;
  private rung = false;
  private wake?: () => void;

  constructor(environment: Environment) {
    const ring = (): void => this.ring();
    // While there is no connection the pauses alone wake the relay; what was owed meanwhile was not heard.
    this.listener = new Listener(environment.databaseUrl, CHANNEL, { heard: ring, connected: ring });
  }

  listen(): void {
    this.listener.listen();
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
    const closed = this.listener.close();
    this.ring();
    await closed;
  }
}
