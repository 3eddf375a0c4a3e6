import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { HandoverModule } from '#handover/handover.module.js';
import { Baton } from './baton.js';
import { TallyJobs } from './tally.jobs.js';

@Module({ imports: [HandoverModule], providers: [Baton, TallyJobs], exports: [Baton, TallyJobs] })
export class FlowModule {}

/** Work that keeps coming: something to count, and a case that goes to another colleague. */
export class Flow {
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly tally: TallyJobs,
    private readonly baton: Baton,
    private readonly colleagues: readonly string[],
  ) {}

  start(everyMs: number): void {
    this.running = this.run(everyMs);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(everyMs: number): Promise<void> {
    while (!this.stopped) {
      await this.tally.owe();
      await this.baton.pass(this.colleagues);
      await pause(everyMs);
    }
  }
}
