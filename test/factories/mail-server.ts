import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a test mail server does with a mail; by default it takes it. */
type Behaviour = 'takes' | 'later' | 'unknownAddress' | 'hangs' | 'cutsAfterData';

interface Received {
  readonly to: string;
  readonly source: string;
  /** As it came over the wire. */
  readonly raw: string;
  readonly messageId: string;
}

/** A real SMTP server on this machine, that behaves as badly as it is told. */
export class MailServer {
  behaviour: Behaviour = 'takes';
  /** All that was received in whole, also what was received twice. */
  readonly received: Received[] = [];
  /** How many recipients it was asked about. */
  asked = 0;

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await new Promise<void>((settle) => server.smtp.listen(0, '127.0.0.1', () => settle()));
    return server;
  }

  private readonly smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, done) => {
      this.asked += 1;
      if (this.behaviour === 'hangs') return;
      if (this.behaviour === 'later') return done(refusal(451, 'Try again later'));
      if (this.behaviour === 'unknownAddress') return done(refusal(550, 'No such user here'));
      done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        // Its long lines are folded on the way.
        const raw = Buffer.concat(chunks).toString();
        const source = raw.replaceAll('=\r\n', '');
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        this.received.push({ to, source, raw, messageId: /^Message-ID: *(\S+)/im.exec(source)?.[1] ?? '' });
        if (this.behaviour !== 'cutsAfterData') return done();
        // It has the mail; we never hear of it.
        for (const connection of this.smtp.connections) connection._socket.destroy();
      });
    },
  });

  get url(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((settle) => {
      this.smtp.close(() => settle());
      for (const connection of this.smtp.connections) connection._socket.destroy();
    });
  }
}

const refusal = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });
