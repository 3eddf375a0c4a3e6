import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { Tx } from '#kernel/tx.js';

/** Two participants who turn out to be one person. */
export interface Merging {
  readonly keptId: string;
  readonly mergedId: string;
}

/**
 * What another feature does with its part of two dossiers that become one. A feature above this one adds its part from
 * its module, so that this one need not know it.
 */
export interface MergePart {
  /** Under this name `participant_merge.moved` keeps what undoing needs. */
  readonly name: string;
  /** Locks the running cases of these participants, before any other row, and says whose run. */
  lockRunning(tx: Tx, participantIds: readonly string[]): Promise<string[]>;
  /** Does its part, and gives what undoing needs. */
  merge(tx: Tx, actor: Actor, merging: Merging): Promise<unknown>;
  undo(tx: Tx, actor: Actor, merging: Merging, moved: unknown): Promise<void>;
}

/** The parts that other features have in a merge. */
@Injectable()
export class MergeParts {
  private readonly parts: MergePart[] = [];

  add(part: MergePart): void {
    this.parts.push(part);
  }

  async lockRunning(tx: Tx, participantIds: readonly string[]): Promise<Set<string>> {
    const running = new Set<string>();
    for (const part of this.parts) {
      for (const id of await part.lockRunning(tx, participantIds)) running.add(id);
    }
    return running;
  }

  async merge(tx: Tx, actor: Actor, merging: Merging): Promise<Record<string, unknown>> {
    const moved: Record<string, unknown> = {};
    for (const part of this.parts) moved[part.name] = await part.merge(tx, actor, merging);
    return moved;
  }

  async undo(
    tx: Tx,
    actor: Actor,
    merging: Merging,
    moved: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    for (const part of this.parts) await part.undo(tx, actor, merging, moved[part.name]);
  }
}
