import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from './random.js';

/** Worker processes that are killed at random moments while they work, and replaced at once. */
export class Crew {
  kills = 0;
  private members: Promise<ChildProcess>[] = [];

  constructor(
    private readonly script: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  async hire(count: number): Promise<void> {
    this.members = Array.from({ length: count }, () => this.start());
    await Promise.all(this.members);
  }

  /** Settles when the worker takes work, or has died of it. */
  async start(): Promise<ChildProcess> {
    const worker = spawn(process.execPath, [this.script], {
      env: { ...process.env, ...this.environment, NODE_OPTIONS: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await Promise.race([once(worker.stdout!, 'data'), once(worker, 'exit')]);
    return worker;
  }

  /** One after the other, each somewhere in the first `within` milliseconds of its work. */
  async killOne(random: Random, within: number): Promise<void> {
    const place = this.kills % this.members.length;
    const victim = await this.members[place]!;
    await pause(random() * within);
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    this.kills += 1;
    this.members[place] = this.start();
  }

  async dismiss(): Promise<void> {
    for (const worker of await Promise.all(this.members)) {
      if (worker.exitCode !== null || worker.signalCode !== null) continue;
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    }
    this.members = [];
  }
}
