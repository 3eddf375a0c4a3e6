import type { Actor } from '#kernel/actor.js';
import type { TermKey } from './term.rules.js';
import type { ExitReason } from './exit.rules.js';
import type { Involvement } from './involved-colleague.rules.js';
import type { Move, Stage, StageRecord } from './stage.rules.js';
import { missingAtEnd, movesFrom } from './stage.rules.js';
import type { SuspensionReason } from './suspension.rules.js';
import type { TrajectoryFacts } from './trajectory.rules.js';
import { stepsFor } from './trajectory.rules.js';

/** A trajectory with its histories and all that is going on in it. Instants are ISO 8601. */
export interface TrajectoryView extends TrajectoryFacts {
  /** What leaving the stage hangs on and is there; of an ended trajectory nothing. */
  readonly record: StageRecord;
  readonly stageSince: Date;
  readonly stagePeriods: readonly {
    readonly stage: Stage;
    readonly move: Move | 'entry' | 'reopening';
    readonly reason: string | null;
    readonly from: string;
    readonly to: string | null;
  }[];
  readonly contactPeople: readonly {
    readonly userId: string;
    readonly name: string;
    readonly from: string;
    readonly to: string | null;
  }[];
  readonly involvedColleagues: readonly (Involvement & {
    readonly id: string;
    readonly name: string;
    readonly since: string;
  })[];
  readonly deadlines: readonly {
    readonly id: string;
    readonly kind: TermKey;
    readonly dueOn: string;
    readonly ownerId: string;
  }[];
  /** Of the current diagnose period. */
  readonly diagnosis: { readonly reportOn: string; readonly advice: string } | null;
  readonly suspension: {
    readonly reason: SuspensionReason;
    readonly since: string;
    readonly expectedEndOn: string;
    readonly decidedBy: string | null;
    readonly decidedOn: string | null;
  } | null;
  readonly exit: {
    readonly reason: ExitReason;
    readonly note: string | null;
    readonly endedAt: string;
  } | null;
}

/** The stages this actor can move it to, each with what is still missing. */
export const movesFor = (actor: Actor, view: TrajectoryView): ReturnType<typeof movesFrom> =>
  stepsFor(actor, view).includes('moveStage') ? movesFrom(view.stage, view.record) : [];

/** What is not recorded, for who can end it. */
export const unrecordedFor = (actor: Actor, view: TrajectoryView): ReturnType<typeof missingAtEnd> =>
  stepsFor(actor, view).includes('exit') ? missingAtEnd(view.stage, view.record) : [];
