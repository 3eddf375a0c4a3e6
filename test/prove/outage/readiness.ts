import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 100;

/** Asks a process all the time whether it is ready, as whatever keeps it running would. */
export class Readiness {
  /** Undefined until the first answer. */
  ready: boolean | undefined;
  private since = { red: 0, green: 0 };
  private done = false;
  private readonly watching: Promise<void>;

  constructor(private readonly url: string) {
    this.watching = this.watch();
  }

  /** Forgets what was seen until now. */
  reset(): void {
    this.since = { red: 0, green: 0 };
  }

  /** Whether it said, since the last reset, that it was not ready; no answer at all says so too. */
  get wasRed(): boolean {
    return this.since.red > 0;
  }

  async stop(): Promise<void> {
    this.done = true;
    await this.watching;
  }

  private async watch(): Promise<void> {
    while (!this.done) {
      const before = this.since;
      const answer = await fetch(this.url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
      await answer?.text().catch(() => undefined);
      this.ready = answer?.ok ?? false;
      // An answer to a question from before the reset says nothing of what came after.
      if (before === this.since) this.since[this.ready ? 'green' : 'red'] += 1;
      await pause(EVERY_MS);
    }
  }
}
