import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Journal } from '#kernel/journal.js';
import type { Tx } from '#kernel/tx.js';
import type { MergePart, Merging } from '#participant/merge-parts.service.js';
import type { MovedRoute } from './learning-merge.repository.js';
import { LearningMergeRepository } from './learning-merge.repository.js';

/**
 * When two participants turn out to be one, what the one was learning goes on in the trajectory that runs: the other
 * has ended as a duplicate. What ended stays where it was. Undoing takes everything back as it is by then.
 */
@Injectable()
export class LearningMergeService implements MergePart {
  readonly name = 'learning';

  constructor(
    private readonly routes: LearningMergeRepository,
    private readonly journal: Journal,
  ) {}

  /** The trajectories are locked by their own library. */
  async lockRunning(): Promise<string[]> {
    return [];
  }

  async merge(tx: Tx, actor: Actor, { keptId, mergedId }: Merging): Promise<MovedRoute[]> {
    const trajectoryId = await this.routes.runningTrajectory(tx, keptId);
    if (!trajectoryId) return [];
    const moved = await this.routes.moveRunning(tx, mergedId, { participantId: keptId, trajectoryId });
    await this.record(tx, actor, 'learningRoute.moved', keptId, moved, () => trajectoryId);
    return moved;
  }

  async undo(tx: Tx, actor: Actor, { mergedId }: Merging, moved: unknown): Promise<void> {
    // A merge from before there was anything to learn kept nothing of it.
    const routes = (moved as MovedRoute[] | undefined) ?? [];
    for (const route of routes) await this.routes.moveBack(tx, route, mergedId);
    await this.record(tx, actor, 'learningRoute.movedBack', mergedId, routes, (of) => of.fromTrajectoryId);
  }

  private record(
    tx: Tx,
    actor: Actor,
    type: string,
    participantId: string,
    routes: readonly MovedRoute[],
    trajectoryOf: (route: MovedRoute) => string,
  ): Promise<void> {
    return this.journal.recordAll(
      tx,
      actor,
      routes.map((route) => ({
        type,
        participantId,
        trajectoryId: trajectoryOf(route),
        facts: { learningRouteId: route.id, kind: route.kind, title: route.title },
      })),
    );
  }
}
