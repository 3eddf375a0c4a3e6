import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Settings } from '#kernel/settings.js';
import { type Period, PromiseRepository } from './promise.repository.js';
import type { PromiseFigures } from './promise.rules.js';
import { figuresOf, mayShow, together } from './promise.rules.js';

export interface PromiseReport {
  readonly backAndForthDays: number;
  /** Null: too few participants to be shown to this actor. */
  readonly total: PromiseFigures | null;
  readonly teams: readonly {
    readonly id: string | null;
    readonly name: string | null;
    readonly figures: PromiseFigures | null;
  }[];
}

/** The figures of the promise: one contact person, and few handovers. Computed from the record when asked. */
@Injectable()
export class PromiseService {
  constructor(
    private readonly database: Database,
    private readonly promises: PromiseRepository,
    private readonly settings: Settings,
  ) {}

  report(actor: Actor, period: Period, teamId: string | null): Promise<PromiseReport> {
    return this.database.read(actor, async (tx) => {
      const { today, norms } = await this.settings.today(tx);
      const { backAndForthDays } = norms;
      const asked = { ...period, today, backAndForthDays };
      const counts = await this.promises.counts(tx, actor, asked, teamId);
      const teams = counts.map((team) => ({
        id: team.teamId,
        name: team.teamName,
        figures: mayShow(actor, team.participants) ? figuresOf(team) : null,
      }));
      const total = together(counts);
      // From a total, with one part left out, that part could be told.
      const whole = teams.every(({ figures }) => figures) && mayShow(actor, total.participants);
      return { backAndForthDays, total: whole ? total : null, teams };
    });
  }
}
