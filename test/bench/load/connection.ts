import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

const HEAD_END = '\r\n\r\n';

/** One kept-alive HTTP connection with one request at a time; does no more than it must, to leave the machine to the api. */
export class Connection {
  private received: Buffer = Buffer.alloc(0);
  private waiting?: { settle: (answer: Answer) => void; fail: (error: Error) => void };

  static open(port: number): Promise<Connection> {
    return new Promise((settle, fail) => {
      const socket = connect(port, '127.0.0.1', () => settle(new Connection(socket)));
      socket.setNoDelay(true);
      socket.once('error', fail);
    });
  }

  private constructor(private readonly socket: Socket) {
    socket.on('data', (part: Buffer) => this.take(part));
    socket.on('close', () => this.waiting?.fail(new Error('The api closed the connection.')));
  }

  send(request: string): Promise<Answer> {
    return new Promise((settle, fail) => {
      this.waiting = { settle, fail };
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(part: Buffer): void {
    this.received = this.received.length > 0 ? Buffer.concat([this.received, part]) : part;
    const head = this.received.indexOf(HEAD_END);
    if (head < 0) return;
    const lines = this.received.toString('latin1', 0, head);
    const body = head + HEAD_END.length;
    const length = Number(/content-length: (\d+)/i.exec(lines)?.[1] ?? 0);
    if (this.received.length < body + length) return;
    const answer = {
      status: Number(lines.slice(9, 12)),
      body: this.received.toString('utf8', body, body + length),
    };
    this.received = Buffer.alloc(0);
    this.waiting!.settle(answer);
  }
}
