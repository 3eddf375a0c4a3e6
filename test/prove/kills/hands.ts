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
    this.undone = new Set(parts);
  }

  private readonly drawn: readonly ActorPart[];
  /** What nobody has got done yet: every third time it is tried, so that all of it happens in a short run too. */
  private readonly undone: Set<ActorPart>;

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
      const { random } = this.scene;
      const part = oneOf(random, this.undone.size > 0 && random() < 1 / 3 ? [...this.undone] : this.drawn);
      if (await part.act(this.scene)) this.undone.delete(part);
      await pause(this.rest);
    }
  }
}
