import { PassThrough } from 'node:stream';
import type { Actor } from '#kernel/actor.js';

/** What may wait for a client that does not read, in bytes: a few hundred changes. */
const MOST_UNREAD = 65_536;
/** How long a client waits before it comes back, in milliseconds. */
const COME_BACK_AFTER_MS = 3_000;

type LiveEvent = 'ready' | 'change' | 'resync' | 'ended';

/** One open connection, as server-sent events. */
export class LiveStream {
  readonly body = new PassThrough();

  constructor(
    /** Hash of the session's token. */
    readonly session: Buffer,
    public actor: Actor,
  ) {
    this.write(`retry: ${COME_BACK_AFTER_MS}\n\n`);
    this.send('ready');
  }

  send(event: LiveEvent, data: object = {}): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps what stands between from closing a connection on which nothing happens. */
  beat(): void {
    this.write(': heartbeat\n\n');
  }

  end(): void {
    this.body.end();
  }

  /** Who does not read is let go: the client comes back and starts afresh. */
  private write(text: string): void {
    if (this.body.destroyed || this.body.writableEnded) return;
    this.body.write(text);
    if (this.body.writableLength + this.body.readableLength > MOST_UNREAD) this.body.destroy();
  }
}
