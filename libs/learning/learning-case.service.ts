import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import type { EventFacts } from '#kernel/journal.js';
import { Journal } from '#kernel/journal.js';
import type { TextWarning } from '#kernel/medical-words.rules.js';
import { medicalWarnings } from '#kernel/medical-words.rules.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import type { LearningTable } from './learning-case.repository.js';
import { LearningCaseRepository } from './learning-case.repository.js';
import type { HeldCase } from './learning-case.rules.js';
import { requireTeaching } from './learning-case.rules.js';
import { LearningRouteRepository } from './learning-route.repository.js';
import type { LearningRouteStep, LearningRouteView } from './learning-route.rules.js';
import { takeLearningRouteStep } from './learning-route.rules.js';

export interface LearningRouteRecorded extends LearningRouteView {
  readonly warnings: readonly TextWarning[];
}

/** A route, or a part of it that has an address of its own. */
interface Named {
  readonly table: LearningTable;
  readonly id: string;
  readonly version?: number;
}

/** A route in the hands of who changes it, with its case. */
export interface HeldRoute {
  readonly tx: Tx;
  readonly held: HeldCase;
  readonly route: LearningRouteView;
}

/** What became of a route: the event, its facts, and the free text that may hold medical words. */
export interface Became {
  readonly event: string;
  readonly facts?: EventFacts;
  readonly texts?: Readonly<Record<string, string | null | undefined>>;
}

/** The frame of all that is done with a route: one transaction, the case first, the rule, the work, the journal. */
@Injectable()
export class LearningCase {
  constructor(
    private readonly database: Database,
    private readonly trajectories: TrajectoryService,
    private readonly cases: LearningCaseRepository,
    private readonly routes: LearningRouteRepository,
    private readonly journal: Journal,
  ) {}

  /** A route of its own, of which `work` gives the id. */
  begin(
    actor: Actor,
    trajectoryId: string,
    work: (tx: Tx, held: HeldCase) => Promise<{ readonly id: string } & Became>,
  ): Promise<LearningRouteRecorded> {
    return this.database.write(actor, async (tx) => {
      const held = await this.hold(tx, actor, trajectoryId);
      const { id, ...became } = await work(tx, held);
      return this.became(tx, actor, held, id, became);
    });
  }

  /** A step of a route, in the version that the caller had in front of them; or of a part of it. */
  step(
    actor: Actor,
    { table, id, version }: Named,
    step: LearningRouteStep | ((route: LearningRouteView) => LearningRouteStep),
    work: (of: HeldRoute) => Promise<Became>,
  ): Promise<LearningRouteRecorded> {
    return this.database.write(actor, async (tx) => {
      const { id: routeId, trajectoryId } = await this.cases.routeOf(tx, table, id);
      const held = await this.hold(tx, actor, trajectoryId);
      const route = await this.routes.find(tx, actor, held, routeId);
      if (version !== undefined && versionOf(route, table, id) !== version) {
        throw new Refusal(refusals.versionOutdated);
      }
      takeLearningRouteStep(typeof step === 'string' ? step : step(route), actor, route);
      return this.became(tx, actor, held, routeId, await work({ tx, held, route }));
    });
  }

  private async hold(tx: Tx, actor: Actor, trajectoryId: string): Promise<HeldCase> {
    const trajectory = await this.trajectories.hold(tx, trajectoryId);
    const held = { ...trajectory, sight: await this.cases.sight(tx, trajectoryId) };
    requireTeaching(actor, held);
    return held;
  }

  private async became(
    tx: Tx,
    actor: Actor,
    held: HeldCase,
    id: string,
    { event: type, facts, texts = {} }: Became,
  ): Promise<LearningRouteRecorded> {
    const route = await this.routes.find(tx, actor, held, id);
    const { participantId, trajectoryId, kind, title } = route;
    await this.journal.record(tx, actor, {
      type,
      participantId,
      trajectoryId,
      facts: { learningRouteId: id, kind, title, ...facts },
    });
    return { ...route, warnings: medicalWarnings(texts) };
  }
}

/** The version of the route, or of that part of it. */
function versionOf(route: LearningRouteView, table: LearningTable, id: string): number | undefined {
  if (table === 'learning_route') return route.version;
  const parts = table === 'work_process' ? route.workProcesses : route.notes!;
  return parts.find((part) => part.id === id)?.version;
}
