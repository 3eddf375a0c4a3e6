import { setTimeout as pause } from 'node:timers/promises';
import { type ActorPart, oneOf, type Scene } from './actors/actor.js';

/** So many people at work at the same time, each doing one thing after the other until told to stop. */
export class Hands {
  private stopped = false;
  private working: Promise<unknown> | undefined;

  constructor(
    private readonly scene: Scene,
    parts: readonly ActorPart[],
    /** Between two things that one hand does, in milliseconds. */
    private readonly rest = 15,
  ) {
    this.drawn = parts.flatMap((part) => Array.from({ length: part.weight }, () => part));
    this.undone = [...parts];
  }

  private readonly drawn: readonly ActorPart[];
  /** What nobody has got done yet: every second time it is its turn, so that all of it happens in a short run too. */
  private readonly undone: ActorPart[];
  private turns = 0;

  start(count: number): void {
    this.working = Promise.all(Array.from({ length: count }, () => this.work()));
    // Whatever went wrong is told when they are stopped.
    this.working.catch(() => undefined);
  }

  /** Settles when each has had the answer to what was asked last. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.working;
  }

  private async work(): Promise<void> {
    while (!this.stopped) {
      const due = this.turns++ % 2 === 0 ? this.undone.shift() : undefined;
      const part = due ?? oneOf(this.scene.random, this.drawn);
      const done = await part.act(this.scene);
      if (due && !done) this.undone.push(due);
      await pause(this.rest);
    }
  }
}
