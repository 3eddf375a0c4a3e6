import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { isGone, killed, started } from '../processes/killable.js';
import type { Random } from '../random.js';

export type Kind = 'api' | 'relay' | 'jobs';

/** A place where one process after the other does the same work. */
export interface Post {
  readonly kind: Kind;
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/** Processes that are killed at random moments while they work, all posts at the same time, and replaced at once. */
export class Crew {
  readonly kills: Record<Kind, number> = { api: 0, relay: 0, jobs: 0 };
  private readonly members = new Map<Post, ChildProcess>();
  private killing: Promise<unknown> | undefined;
  private isOver = (): boolean => true;

  constructor(
    private readonly posts: readonly Post[],
    private readonly random: Random,
  ) {}

  get allKills(): number {
    return Object.values(this.kills).reduce((sum, kills) => sum + kills, 0);
  }

  async hire(): Promise<void> {
    await Promise.all(this.posts.map((post) => this.start(post)));
  }

  /**
   * Kills until there were so many and enough was done meanwhile, though no more than four times as many; then every post
   * is manned and left in peace.
   */
  async kill(least: number, enough: () => boolean = () => true): Promise<void> {
    this.isOver = () => this.allKills >= least && (enough() || this.allKills >= 4 * least);
    this.killing = Promise.all(this.posts.map((post) => this.haunt(post)));
    await this.killing;
  }

  /** Kills no more. */
  relent(): void {
    this.isOver = () => true;
  }

  async dismiss(): Promise<void> {
    this.relent();
    await this.killing?.catch(() => undefined);
    await Promise.all([...this.members.values()].map(killed));
  }

  private async haunt(post: Post): Promise<void> {
    let startTook = 300;
    while (!this.isOver()) {
      // Of the time that a start takes now: a busy machine needs longer to get something done.
      await pause(this.random() * startTook * LIVES_FOR);
      const victim = this.members.get(post)!;
      if (isGone(victim)) throw new Error(`A process (${post.kind}) ended by itself.`);
      if (this.isOver()) return;
      await killed(victim);
      this.kills[post.kind] += 1;
      const began = Date.now();
      await this.start(post);
      startTook = Date.now() - began;
    }
  }

  private async start(post: Post): Promise<void> {
    this.members.set(post, await started(post.args, post.environment));
  }
}

/** At most, as a multiple of the time that a start takes. */
const LIVES_FOR = 1;
