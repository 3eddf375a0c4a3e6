import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../../apps/local/free-port.js';
import { eventually } from '../../queue/worker.factory.js';
import { killed } from '../processes/killable.js';

/** A Redis of one's own to break. It keeps what it has on the disk, flushed every second. */
export class RedisServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly directory: string,
  ) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), mkdtempSync(join(tmpdir(), 'doorloop-prove-redis-')));
    process.once('exit', () => server.child?.kill('SIGKILL'));
    await server.up();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async up(): Promise<void> {
    this.child = spawn(
      'redis-server',
      [
        ...['--bind', '127.0.0.1', '--port', String(this.port), '--dir', this.directory],
        ...['--save', '', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'],
      ],
      { stdio: 'ignore' },
    );
    await eventually(
      () =>
        this.ask((client) => client.ping()).then(
          () => true,
          () => false,
        ),
      30_000,
    );
  }

  kill(): Promise<void> {
    return killed(this.child!);
  }

  flush(): Promise<unknown> {
    return this.ask((client) => client.flushall());
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async ask<Answer>(question: (client: Redis) => Promise<Answer>): Promise<Answer> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await question(client);
    } finally {
      client.disconnect();
    }
  }
}
