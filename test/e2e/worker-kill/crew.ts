import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from './random.js';

/** Worker processes that are killed at random moments while they work, and replaced at once. */
export class Crew {
  kills = 0;
  private members: Promise<ChildProcess>[] = [];
  /** How long the last start took, in milliseconds: the measure of how fast this machine is at the moment. */
  private startTook = 0;

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
    const began = Date.now();
    const worker = spawn(process.execPath, [this.script], {
      env: { ...process.env, ...this.environment, NODE_OPTIONS: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await Promise.race([once(worker.stdout!, 'data'), once(worker, 'exit')]);
    if (worker.exitCode !== null) throw new Error(`The worker ended by itself (${worker.exitCode}).`);
    this.startTook = Date.now() - began;
    return worker;
  }

  /** One after the other, each at a random moment within a third of the time that a start takes. */
  async killOne(random: Random): Promise<void> {
    const place = this.kills % this.members.length;
    const victim = await this.members[place]!;
    await pause((random() * this.startTook) / 3);
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    this.kills += 1;
    this.members[place] = this.start();
    // A start that fails is seen when this place is next.
    this.members[place].catch(() => undefined);
  }

  async dismiss(): Promise<void> {
    const started = await Promise.allSettled(this.members);
    for (const worker of started.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))) {
      if (worker.exitCode !== null || worker.signalCode !== null) continue;
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    }
    this.members = [];
  }
}
