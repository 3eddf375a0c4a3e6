import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { freePort } from '../../apps/local/free-port.js';

const MAIN = 'dist/apps/local/main.js';

/** A launcher as `npm start` runs it, with a directory and a port of its own. */
export class LocalInstallation {
  private child?: ChildProcess;
  /** Everything it has said so far. */
  said = '';

  private constructor(
    readonly dataDir: string,
    readonly port: number,
  ) {}

  static async in(dataDir: string): Promise<LocalInstallation> {
    if (!existsSync(MAIN)) throw new Error('Run `npm run build` first: this starts the compiled product.');
    return new LocalInstallation(dataDir, await freePort());
  }

  /** Settles once it says that it runs; fails with what it said when it ended instead. */
  async start(...flags: string[]): Promise<void> {
    const {
      DATABASE_URL: _server,
      REDIS_URL: _queue,
      npm_lifecycle_event: _npm,
      ...environment
    } = process.env;
    const child = spawn(process.execPath, [MAIN, ...flags], {
      env: { ...environment, DATA_DIR: this.dataDir, PORT: String(this.port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.said = '';
    await new Promise<void>((settle, fail) => {
      const listen = (words: string) => {
        this.said += words;
        if (this.said.includes('Stoppen: Ctrl-C')) settle();
      };
      child.stdout.setEncoding('utf8').on('data', listen);
      child.stderr.setEncoding('utf8').on('data', listen);
      child.once('close', () => fail(new Error(this.said)));
    });
  }

  get pid(): number {
    return this.child!.pid!;
  }

  /** Sends a signal and waits for the launcher itself to end; answers its exit code. */
  async end(name: NodeJS.Signals): Promise<number | null> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(name);
    await ended;
    return child.exitCode;
  }

  async isReady(): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/api/v1/health/ready`).catch(() => undefined);
    return answer?.ok ?? false;
  }
}
