import type { AddressInfo } from 'node:net';
import type { Caller, TestApi } from './test-api.js';

export interface HeardEvent {
  readonly event: string;
  readonly data: { readonly topic?: string; readonly id?: string | null };
}

/** A browser that listens for others' changes, over a socket. */
export class LiveClient {
  readonly heard: HeardEvent[] = [];
  /** The status of the answer. */
  status = 0;
  /** Settles when the server ends the stream. */
  readonly ended: Promise<void>;
  private readonly closing = new AbortController();
  private markEnded!: () => void;
  private waiting: (() => void)[] = [];

  static async open(api: TestApi, caller: Caller): Promise<LiveClient> {
    const server = api.app.getHttpServer();
    if (!server.listening) await api.app.listen(0, '127.0.0.1');
    const { port } = server.address() as AddressInfo;
    const client = new LiveClient();
    await client.connect(`http://127.0.0.1:${port}/api/v1/events`, caller);
    return client;
  }

  private constructor() {
    this.ended = new Promise((settle) => (this.markEnded = settle));
  }

  close(): void {
    this.closing.abort();
  }

  /** The first event, heard or still to come, that fits. */
  async until(fits: (heard: HeardEvent) => boolean): Promise<HeardEvent> {
    for (;;) {
      const found = this.heard.find(fits);
      if (found) return found;
      await new Promise<void>((settle) => this.waiting.push(settle));
    }
  }

  untilChange = (topic: string, id: string | null): Promise<HeardEvent> =>
    this.until(({ event, data }) => event === 'change' && data.topic === topic && data.id === id);

  /** The ids of the changes that were heard. */
  ids = (): (string | null | undefined)[] =>
    this.heard.filter(({ event }) => event === 'change').map(({ data }) => data.id);

  private async connect(url: string, { headers }: Caller): Promise<void> {
    const answer = await fetch(url, { headers, signal: this.closing.signal });
    this.status = answer.status;
    if (answer.status !== 200) {
      await answer.body?.cancel();
      return this.markEnded();
    }
    void this.read(answer.body!).then(this.markEnded, this.markEnded);
    await this.until(({ event }) => event === 'ready');
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const piece of body) {
      text += decoder.decode(piece, { stream: true });
      const messages = text.split('\n\n');
      text = messages.pop()!;
      for (const message of messages) {
        const found = /^event: (\w+)\ndata: (.*)$/.exec(message);
        if (found) this.heard.push({ event: found[1]!, data: JSON.parse(found[2]!) });
      }
      for (const wake of this.waiting.splice(0)) wake();
    }
  }
}
