import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exitWithLauncher } from './exit-with-launcher.js';
import { StartFailure } from './start-failure.js';

export interface AppDescription {
  name: string;
  /** The compiled main file. */
  script: string;
  environment: NodeJS.ProcessEnv;
  /** Answers 200 once the app can do its work. */
  readyUrl: string;
  logs: string;
  /** How long to wait before the first restart; each next one takes twice as long. Milliseconds. */
  firstPauseMs?: number;
}

const READY_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 10_000;
/** Back-off between restarts; it starts over once an app has run for a minute. */
const [FIRST_PAUSE_MS, LAST_PAUSE_MS, CALM_AFTER_MS] = [500, 8_000, 60_000];
/** After so many restarts without a calm minute somebody has to look. */
const MOST_RESTARTS = 6;

/** One of our processes: started, awaited, started again when it dies, and stopped. */
export class SupervisedApp {
  private child?: ChildProcess;
  private stopping = false;
  private restarts = 0;

  constructor(
    private readonly app: AppDescription,
    private readonly giveUp: (failure: StartFailure) => void,
  ) {}

  /** Settles when the app says it is ready; a death before that is a failure to start, with the end of its log. */
  async start(): Promise<void> {
    const child = this.spawn();
    const until = Date.now() + READY_WITHIN_MS;
    while (!(await answers(this.app.readyUrl))) {
      if (hasEnded(child)) throw this.failure('stopt meteen na het starten (exits at once)');
      if (Date.now() > until)
        throw this.failure('is na een minuut nog niet gereed (not ready after a minute)');
      await pause(50);
    }
    this.superviseFrom(child, Date.now());
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.end();
  }

  /** For new code: the same app once more. */
  async restart(): Promise<void> {
    this.stopping = true;
    await this.end();
    this.stopping = false;
    this.superviseFrom(this.spawn(), Date.now());
  }

  private async end(): Promise<void> {
    const child = this.child;
    if (!child || hasEnded(child)) return;
    const gone = new Promise((settle) => child.once('exit', settle));
    const impatience = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
    child.kill('SIGTERM');
    await gone;
    clearTimeout(impatience);
  }

  private superviseFrom(child: ChildProcess, startedAt: number): void {
    const again = () => void this.startAgain(child, startedAt);
    if (hasEnded(child)) again();
    else child.once('exit', again);
  }

  private async startAgain(child: ChildProcess, startedAt: number): Promise<void> {
    if (this.stopping || child !== this.child) return;
    this.restarts = Date.now() - startedAt > CALM_AFTER_MS ? 1 : this.restarts + 1;
    if (this.restarts > MOST_RESTARTS) return this.giveUp(this.failure('blijft stoppen (keeps exiting)'));
    const wait = Math.min(
      (this.app.firstPauseMs ?? FIRST_PAUSE_MS) * 2 ** (this.restarts - 1),
      LAST_PAUSE_MS,
    );
    console.error(`${this.app.name} is gestopt (exited) en start over ${wait / 1_000} s opnieuw.`);
    await pause(wait);
    if (!this.stopping) this.superviseFrom(this.spawn(), Date.now());
  }

  private spawn(): ChildProcess {
    const log = openSync(this.logFile(), 'a', 0o600);
    // A process group of its own: Ctrl-C reaches the launcher alone, which then stops everything in order.
    const child = spawn(process.execPath, ['--enable-source-maps', this.app.script], {
      env: this.app.environment,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    exitWithLauncher(child, 'SIGTERM', 'SIGKILL');
    return (this.child = child);
  }

  private failure(what: string): StartFailure {
    const end = readFileSync(this.logFile(), 'utf8').trim().split('\n').slice(-20).join('\n');
    return new StartFailure(`${this.app.name} ${what}. Het einde van ${this.logFile()}:\n${end}`);
  }

  private logFile(): string {
    return join(this.app.logs, `${this.app.name}.log`);
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
